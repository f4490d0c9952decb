import {
  AlignmentType,
  Document,
  ImageRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'

import { dropForbidden } from '#lib/formats/xml'

import {
  typesetContent,
  formatCaption,
  type Run,
  type SetBlock,
  type SetTable,
} from './typeset-content.ts'
import type { EditionExport } from './edition-export.ts'

// A Word file (docx) on A4. Sizes are in half points, distances in twentieths of a point, pictures
// in pixels at 96 to the inch.
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = 1_440
const TEXT_WIDTH = 600
const SONG = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' }
const HEI = { ...SONG, eastAsia: '黑体' }
const BODY = 24
const INDENT = BODY * 2 * 10
const LINE = 400
const SMALL = 21

/** Resolves to the bytes. `jpegs`: pictures by media id; the description stands in for one that is missing. */
export function buildDocx(
  { content, pictures, place, siteAddress }: EditionExport,
  jpegs: ReadonlyMap<number, Uint8Array>,
): Promise<ArrayBuffer> {
  const { kicker, headline, subtitle, byline, blocks, closing } = typesetContent(
    content,
    siteAddress,
  )
  const file = new Document({
    title: dropForbidden(headline),
    creator: dropForbidden(place.name),
    styles: { default: { document: { run: { font: SONG, size: BODY } } } },
    sections: [
      {
        properties: {
          page: {
            size: A4,
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        children: [
          ...centred(kicker, 28),
          ...centred(headline, 44, true),
          ...centred(subtitle, 28),
          ...centred(byline, BODY),
          ...blocks.flatMap((block) => setParagraphs(block, pictures, jpegs)),
          ...(closing ? [paragraph([textRun(closing)], { alignment: AlignmentType.RIGHT })] : []),
        ],
      },
    ],
  })
  return Packer.toArrayBuffer(file)
}

type Layout = Omit<Exclude<ConstructorParameters<typeof Paragraph>[0], string>, 'children'>

const paragraph = (children: (TextRun | ImageRun)[], layout: Layout = {}) =>
  new Paragraph({ spacing: { line: LINE }, ...layout, children })

const textRun = (text: string, look: { bold?: boolean; size?: number; font?: typeof SONG } = {}) =>
  new TextRun({ text: dropForbidden(text), ...look })

function centred(text: string, size: number, bold = false): Paragraph[] {
  if (text === '') return []
  const look = { size, bold, font: bold ? HEI : SONG }
  const spacing = { after: 120 }
  return [paragraph([textRun(text, look)], { alignment: AlignmentType.CENTER, spacing })]
}

function setParagraphs(
  block: SetBlock,
  pictures: EditionExport['pictures'],
  jpegs: ReadonlyMap<number, Uint8Array>,
): (Paragraph | Table)[] {
  const indent = { firstLine: INDENT }
  if (block.kind === 'paragraph') return [paragraph(block.runs.map(bodyRun), { indent })]
  if (block.kind === 'heading') {
    return [paragraph([textRun(block.text, { bold: true, font: HEI })], { indent, keepNext: true })]
  }
  if (block.kind === 'table') return setTable(block)
  const { mediaId, alt } = block.picture
  const caption = formatCaption(block.picture)
  const size = pictures.get(mediaId)
  const data = jpegs.get(mediaId)
  const shown =
    size && data
      ? pictureRun(data, size, dropForbidden(alt))
      : textRun(`〔图片：${alt || '没有画面说明'}〕`)
  return [
    paragraph([shown], { alignment: AlignmentType.CENTER, keepNext: caption !== '', spacing: {} }),
    ...centred(caption, SMALL),
  ]
}

/** As wide as the text; the row that names the columns stands again on each page. */
function setTable({ caption, head, rows }: SetTable): (Paragraph | Table)[] {
  const row = (cells: readonly Run[][], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      children: cells.map(
        (runs) => new TableCell({ children: [paragraph(cellRuns(runs, tableHeader))] }),
      ),
    })
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [...(head ? [row(head, true)] : []), ...rows.map((cells) => row(cells, false))],
  })
  const look = { bold: true, font: HEI }
  const layout = { alignment: AlignmentType.CENTER, keepNext: true }
  // Word joins two tables that nothing parts.
  return [...(caption ? [paragraph([textRun(caption, look)], layout)] : []), table, paragraph([])]
}

const cellRuns = (runs: readonly Run[], isHead: boolean) =>
  runs.map((run) => bodyRun(isHead && run !== 'break' ? { ...run, bold: true } : run))

function pictureRun(
  data: Uint8Array,
  { width, height }: { width: number; height: number },
  alt: string,
): ImageRun {
  const shownWidth = Math.min(width, TEXT_WIDTH)
  return new ImageRun({
    type: 'jpg',
    data,
    transformation: { width: shownWidth, height: Math.round((height / width) * shownWidth) },
    altText: { name: alt, title: alt, description: alt },
  })
}

const bodyRun = (run: Run) =>
  run === 'break' ? new TextRun({ break: 1 }) : textRun(run.text, { bold: run.bold })
