import { renderHtml } from '#lib/formats/html'
import type { XmlElement } from '#lib/formats/xml'

import {
  typesetContent,
  formatCaption,
  type Run,
  type SetBlock,
  type SetTable,
} from './typeset-content.ts'
import type { EditionExport } from './edition-export.ts'

// What is pasted into the editor of a WeChat account (公众号). That editor keeps inline styles and
// drops classes, style sheets and scripts, so every element carries its own look.
const INK = 'color:#2b2b2b'
const SOFT = 'color:#6b6b6b'
const STYLES = {
  article: `max-width:100%;${INK};font-size:16px;line-height:1.9;letter-spacing:0.5px`,
  kicker: `margin:0 0 4px;text-align:center;${SOFT};font-size:15px`,
  headline: 'margin:0 0 6px;text-align:center;font-size:22px;font-weight:bold;line-height:1.5',
  subtitle: `margin:0 0 6px;text-align:center;${SOFT};font-size:16px`,
  byline: `margin:0 0 16px;text-align:center;${SOFT};font-size:14px`,
  heading:
    'margin:24px 0 12px;padding-left:10px;border-left:4px solid #a62b1f;font-size:17px;font-weight:bold',
  paragraph: 'margin:0 0 14px;text-indent:2em;text-align:justify',
  figure: 'margin:18px 0;text-align:center',
  image: 'display:block;width:100%;max-width:100%;height:auto;margin:0 auto',
  placeholder: `margin:0;padding:32px 12px;border:1px dashed #b8b8b8;${SOFT};font-size:14px`,
  caption: `margin:6px 0 0;text-align:center;${SOFT};font-size:14px;line-height:1.6`,
  table: 'width:100%;margin:0 0 14px;border-collapse:collapse;font-size:15px;line-height:1.6',
  tableCaption: 'margin:14px 0 6px;text-align:center;font-size:15px;font-weight:bold',
  headCell: 'padding:6px 8px;border:1px solid #b8b8b8;background-color:#f3f1ee;text-align:left',
  cell: 'padding:6px 8px;border:1px solid #b8b8b8;text-align:left;vertical-align:top',
  closing: `margin:20px 0 0;text-align:right;${SOFT};font-size:14px`,
} as const

type Look = keyof typeof STYLES
type Node = XmlElement | string

export function buildWechatHtml({ content, pictures, siteAddress }: EditionExport): string {
  const { kicker, headline, subtitle, byline, blocks, closing } = typesetContent(
    content,
    siteAddress,
  )
  const line = (look: Look, text: string) => (text ? [styled('p', look, [text])] : [])
  const article = styled('section', 'article', [
    ...line('kicker', kicker),
    ...line('headline', headline),
    ...line('subtitle', subtitle),
    ...line('byline', byline),
    ...blocks.map((block) => setNode(block, pictures)),
    ...line('closing', closing),
  ])
  return renderHtml(article)
}

function setNode(block: SetBlock, pictures: EditionExport['pictures']): XmlElement {
  if (block.kind === 'heading') return styled('p', 'heading', [block.text])
  if (block.kind === 'paragraph') return styled('p', 'paragraph', block.runs.map(runNode))
  if (block.kind === 'table') return tableNode(block)
  const { mediaId, alt } = block.picture
  const url = pictures.get(mediaId)?.url
  const caption = formatCaption(block.picture)
  return styled('section', 'figure', [
    url
      ? styled('img', 'image', [], { src: url, alt })
      : styled('p', 'placeholder', [`〔图片：${alt || '请在这里插入'}〕`]),
    ...(caption ? [styled('p', 'caption', [caption])] : []),
  ])
}

function tableNode({ caption, head, rows }: SetTable): XmlElement {
  const row = (cells: readonly Run[][], name: 'th' | 'td', look: Look): XmlElement => ({
    name: 'tr',
    children: cells.map((runs) => styled(name, look, runs.map(runNode))),
  })
  const body: XmlElement = {
    name: 'tbody',
    children: [
      ...(head ? [row(head, 'th', 'headCell')] : []),
      ...rows.map((cells) => row(cells, 'td', 'cell')),
    ],
  }
  // That editor drops captions of tables.
  const above = caption ? [styled('p', 'tableCaption', [caption])] : []
  return { name: 'section', children: [...above, styled('table', 'table', [body])] }
}

function runNode(run: Run): Node {
  if (run === 'break') return { name: 'br', children: [] }
  return run.bold ? { name: 'strong', children: [run.text] } : run.text
}

function styled(
  name: string,
  look: Look,
  children: readonly Node[],
  attributes: Record<string, string> = {},
): XmlElement {
  return { name, attributes: { ...attributes, style: STYLES[look] }, children }
}
