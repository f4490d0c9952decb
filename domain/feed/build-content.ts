import { formatDay, shanghaiDay } from '#lib/dates'
import { escapeMarkup } from '#lib/formats/xml'
import { formatPictureCredit } from '#lib/format-picture-credit'
import { EDITION_KIND_LABELS } from '#lib/labels'

import type { Inline } from '../article/body-inline.ts'
import type { Table, TableRow } from '../article/body-table.ts'
import type { Body, Figure, LineBlock } from '../article/body.ts'
import { groupByLink, isBold } from '#lib/body/marks'
import { wholeAddress } from '#lib/body/link-address'
import { groupLists } from '#lib/body/lists'
import { partsOfTable } from '#lib/body/tables'
import type { ArticleNote } from '../corrections/list-article-notes.ts'
import { MIDDLE_WIDTH, type Rendition } from '../media/list-renditions.ts'
import type { FeedSite } from './feed-scope.ts'

/** What an article's page shows of it, for readers' programs. */
export interface FeedText {
  notes: readonly ArticleNote[]
  /** 本报庄浪讯（通讯员 石宏军） */
  opening: string
  body: Body
  renditions: readonly Rendition[]
}

/**
 * The text as HTML of a handful of elements. Blocks are a closed list and every string is escaped, so what
 * somebody wrote stays text; addresses are whole, since a program knows no page that they could start from.
 */
export function buildContent(site: FeedSite, text: FeedText): string {
  const { notes, opening, body, renditions } = text
  const first = body.content.findIndex(({ type }) => type === 'paragraph')
  const blocks = groupLists(body.content).map((group) => {
    if (group.list !== null) {
      const items = group.items.map((item) => `<li>${buildWords(site, item.content)}</li>`).join('')
      return group.list === 'number' ? `<ol>${items}</ol>` : `<ul>${items}</ul>`
    }
    const { block, index } = group
    if (block.type === 'table') return buildTable(site, block)
    return block.type === 'figure'
      ? buildFigure(site, block.attrs, renditions)
      : buildBlock(site, block, index === first && opening ? `<b>${escapeMarkup(opening)}</b>` : '')
  })
  const alone = first < 0 && opening ? [`<p><b>${escapeMarkup(opening)}</b></p>`] : []
  return [...notes.map(buildNote), ...alone, ...blocks].join('')
}

function buildNote({ kind, at, note }: ArticleNote): string {
  const day = formatDay(shanghaiDay(at))
  const words = escapeMarkup(`${EDITION_KIND_LABELS[kind]} ${day}　${note}`)
  return `<blockquote><p>${words}</p></blockquote>`
}

function buildBlock(
  site: FeedSite,
  block: Exclude<LineBlock, { type: 'item' }>,
  opening: string,
): string {
  const inner = opening + buildWords(site, block.content)
  if (inner === '') return ''
  return block.type === 'heading' ? `<h2>${inner}</h2>` : `<p>${inner}</p>`
}

function buildTable(site: FeedSite, table: Table): string {
  const { head, rows } = partsOfTable(table)
  const { caption } = table.attrs
  const row = ({ content }: TableRow, open: string, close: string) =>
    `<tr>${content.map((cell) => open + buildWords(site, cell.content) + close).join('')}</tr>`
  return [
    '<table>',
    caption === undefined ? '' : `<caption>${escapeMarkup(caption)}</caption>`,
    head ? `<thead>${row(head, '<th scope="col">', '</th>')}</thead>` : '',
    `<tbody>${rows.map((one) => row(one, '<td>', '</td>')).join('')}</tbody></table>`,
  ].join('')
}

function buildWords(site: FeedSite, words: readonly Inline[] = []): string {
  const groups = groupByLink(words).map(({ href, parts }) => {
    const words = parts.map(buildInline).join('')
    if (href === null) return words
    return `<a href="${escapeMarkup(wholeAddress(href, site.address))}">${words}</a>`
  })
  return groups.join('')
}

function buildInline(part: Inline): string {
  if (part.type === 'hardBreak') return '<br>'
  const text = escapeMarkup(part.text)
  return isBold(part) ? `<b>${text}</b>` : text
}

/** The picture as wide as a column of text; nothing while its files are not here. */
function buildFigure(
  site: FeedSite,
  { mediaId, alt, caption, credit }: Figure['attrs'],
  renditions: readonly Rendition[],
): string {
  const own = renditions.filter((one) => one.mediaId === mediaId && one.format === 'jpeg')
  const picture = own.findLast(({ width }) => width <= MIDDLE_WIDTH) ?? own[0]
  if (!picture) return ''
  const { width, height, storageKey } = picture
  const address = escapeMarkup(`${site.address}/media/${storageKey}`)
  const image = `<img src="${address}" alt="${escapeMarkup(alt)}" width="${width}" height="${height}">`
  const words = escapeMarkup([caption, formatPictureCredit(credit)].filter(Boolean).join(' '))
  return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
}
