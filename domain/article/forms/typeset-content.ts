import { isWriter, formatCredits, formatOpening } from '#lib/format-byline'

import { blockText, bodyFigures, type BodyBlock, type Figure } from '../body.ts'
import type { Content, Credit } from '../content.ts'

export type Run = { text: string; bold: boolean } | 'break'

export type SetBlock =
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'heading'; text: string }
  | { kind: 'picture'; picture: Figure['attrs'] }

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

export function typesetContent(content: Content): TypesetContent {
  const { kicker, headline, subtitle, dateline, credits, body } = content
  const opening = formatOpening(dateline, credits)
  return {
    kicker,
    headline,
    subtitle,
    byline: formatByline(credits, opening !== ''),
    blocks: runIn(opening, body.content.map(setBlock)),
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

function setBlock(block: BodyBlock): SetBlock {
  if (block.type === 'figure') return { kind: 'picture', picture: block.attrs }
  if (block.type === 'heading') return { kind: 'heading', text: blockText(block) }
  const runs = (block.content ?? []).map((part): Run =>
    part.type === 'hardBreak' ? 'break' : { text: part.text, bold: (part.marks?.length ?? 0) > 0 },
  )
  return { kind: 'paragraph', runs }
}

/** Puts the opening at the head of the first paragraph; a paragraph of its own when there is none. */
function runIn(opening: string, blocks: SetBlock[]): SetBlock[] {
  if (opening === '') return blocks
  const run: Run = { text: opening, bold: false }
  const first = blocks.findIndex(({ kind }) => kind === 'paragraph')
  if (first < 0) return [{ kind: 'paragraph', runs: [run] }, ...blocks]
  return blocks.map((block, index) =>
    index === first && block.kind === 'paragraph'
      ? { ...block, runs: [run, ...block.runs] }
      : block,
  )
}

/** Credits that say themselves what was done: 本站绘, 县政协供图. */
const SAYS_HOW = /(?:[摄绘图]|提供)$/

/** 图为…（甲 摄）; empty for a picture without a caption and a credit. */
export function formatCaption({ caption, credit }: Figure['attrs']): string {
  if (credit === '') return caption
  return `${caption}（${credit}${SAYS_HOW.test(credit) ? '' : ' 摄'}）`
}
