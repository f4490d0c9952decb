import { isWriter, formatCredits, formatOpening } from '#lib/format-byline'

import { blockText, bodyFigures, type Body, type BodyBlock, type Figure } from '../body.ts'
import { inlinesText, type Inline } from '../body-inline.ts'
import type { Table, TableRow } from '../body-table.ts'
import type { Content, Credit } from '../content.ts'
import { groupByLink, isBold } from '#lib/body/marks'
import { wholeAddress } from '#lib/body/link-address'
import { itemNumbers, itemSign } from '#lib/body/lists'
import { partsOfTable } from '#lib/body/tables'

export type Run = { text: string; bold: boolean } | 'break'

export type SetBlock =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; text: string }
  | { kind: 'picture'; picture: Figure['attrs'] }
  | SetTable

/** `head`: the row that names the columns; each row its cells, each cell its runs. */
export interface SetTable {
  kind: 'table'
  caption: string
  head: Run[][] | null
  rows: Run[][][]
}

/** An article set as papers set it: who wrote it runs into the first paragraph. */
export interface TypesetContent {
  kicker: string
  headline: string
  subtitle: string
  /** Names under the headline, for what has no dateline to carry them. */
  byline: string
  blocks: SetBlock[]
  /** Names at the end: photographers whom no picture names, editors. */
  closing: string
}

/** `siteAddress`: what the address of a page of the site begins with on paper. */
export function typesetContent(content: Content, siteAddress: string): TypesetContent {
  const { kicker, headline, subtitle, dateline, credits, body } = content
  const opening = formatOpening(dateline, credits)
  return {
    kicker,
    headline,
    subtitle,
    byline: formatByline(credits, opening !== ''),
    blocks: setBlocks(body, opening, siteAddress),
    closing: formatCredits(closingCredits(content)),
  }
}

function formatByline(credits: readonly Credit[], writersStand: boolean): string {
  const named = credits.filter((credit) => isWriter(credit) && !writersStand)
  const authors = credits.filter(({ role }) => role === 'author').map(({ name }) => name)
  const parts = [formatCredits(named), authors.join(' ')].filter((part) => part !== '')
  return parts.length > 0 ? `□ ${parts.join(' ')}` : ''
}

function closingCredits({ credits, body }: Content): Credit[] {
  const beside = new Set(bodyFigures(body).map(({ attrs }) => attrs.credit))
  return credits.filter(
    ({ role, name }) => role === 'editor' || (role === 'photographer' && !beside.has(name)),
  )
}

/** The opening is at the head of the first paragraph, or one by itself when there is none; an item has its sign. */
function setBlocks(body: Body, opening: string, siteAddress: string): SetBlock[] {
  const first = body.content.findIndex(({ type }) => type === 'paragraph')
  const head: Run = { text: opening, bold: false }
  const numbers = itemNumbers(body.content)
  const blocks = body.content.map((block, index): SetBlock => {
    const set = setBlock(block, siteAddress)
    if (set.kind !== 'paragraph') return set
    if (index === first && opening !== '') return { ...set, runs: [head, ...set.runs] }
    if (block.type !== 'item') return set
    return { ...set, runs: [{ text: itemSign(numbers[index] ?? 0), bold: false }, ...set.runs] }
  })
  return first < 0 && opening !== '' ? [{ kind: 'paragraph', runs: [head] }, ...blocks] : blocks
}

function setBlock(block: BodyBlock, siteAddress: string): SetBlock {
  if (block.type === 'figure') return { kind: 'picture', picture: block.attrs }
  if (block.type === 'heading') return { kind: 'heading', text: blockText(block) }
  if (block.type === 'table') return setTable(block, siteAddress)
  return { kind: 'paragraph', runs: setRuns(block.content, siteAddress) }
}

function setTable(table: Table, siteAddress: string): SetTable {
  const { head, rows } = partsOfTable(table)
  const setRow = ({ content }: TableRow) =>
    content.map((cell) => setRuns(cell.content, siteAddress))
  const caption = table.attrs.caption ?? ''
  return { kind: 'table', caption, head: head && setRow(head), rows: rows.map(setRow) }
}

function setRuns(words: readonly Inline[] = [], siteAddress: string): Run[] {
  return groupByLink(words).flatMap(({ href, parts }): Run[] => {
    const own = parts.map(setInline)
    if (href === null) return own
    const address = wholeAddress(href, siteAddress)
    const isItself = isAddressOf(inlinesText(parts), address)
    return isItself ? own : [...own, { text: `（${address}）`, bold: false }]
  })
}

const setInline = (part: Inline): Run =>
  part.type === 'hardBreak' ? 'break' : { text: part.text, bold: isBold(part) }

/** www.gov.cn is the address of https://www.gov.cn/, and is not printed twice. */
function isAddressOf(text: string, address: string): boolean {
  const bare = (one: string) =>
    one
      .trim()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '')
  return bare(text) === bare(address)
}

/** Credits that say themselves what was done: 本站绘, 县政协供图. */
const SAYS_HOW = /(?:[摄绘图]|提供)$/

/** 图为…（甲 摄）; empty for a picture without a caption and a credit. */
export function formatCaption({ caption, credit }: Figure['attrs']): string {
  if (credit === '') return caption
  return `${caption}（${credit}${SAYS_HOW.test(credit) ? '' : ' 摄'}）`
}
