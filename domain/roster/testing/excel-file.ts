import JSZip from 'jszip'

// Sheets as Excel writes them: words in a table of their own, days as numbers of a date format, a mobile number as a
// number. Written out part by part, by no library that the portal reads or writes sheets with.

/** A day of Excel, counted from the end of 1899. */
export interface DayCell {
  day: string
}
/** What a formula last showed, and the formula. */
export interface FormulaCell {
  formula: string
  shown: string
}
export type ExcelCell = string | number | DayCell | FormulaCell | null

const DATE_STYLE = 1
const MS_OF_DAY = 86_400_000

interface OtherSheet {
  name: string
  rows: readonly (readonly ExcelCell[])[]
  merged?: readonly string[]
}

/** Rows of the first sheet, and other sheets; `merged` are ranges such as B3:B5. */
export async function excelFile(
  rows: readonly (readonly ExcelCell[])[],
  { merged = [], others = [] }: { merged?: readonly string[]; others?: readonly OtherSheet[] } = {},
): Promise<Buffer> {
  const shared: string[] = []
  const cellOf = (cell: ExcelCell, row: number, column: number): string => {
    const at = `r="${String.fromCodePoint(65 + column)}${row + 1}"`
    if (cell === null) return `<c ${at}/>`
    if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`
    if (typeof cell === 'string') {
      shared.push(cell)
      return `<c ${at} t="s"><v>${shared.length - 1}</v></c>`
    }
    if ('day' in cell) {
      const days = (Date.parse(cell.day) - Date.UTC(1899, 11, 30)) / MS_OF_DAY
      return `<c ${at} s="${DATE_STYLE}"><v>${days}</v></c>`
    }
    return `<c ${at} t="str"><f>${escape(cell.formula)}</f><v>${escape(cell.shown)}</v></c>`
  }
  const partOf = (given: Omit<OtherSheet, 'name'>) => {
    const body = given.rows.map((row, index) => {
      const cells = row.map((cell, column) => cellOf(cell, index, column)).join('')
      return `<row r="${index + 1}">${cells}</row>`
    })
    const ranges = (given.merged ?? []).map((range) => `<mergeCell ref="${range}"/>`)
    const merges =
      ranges.length === 0
        ? ''
        : `<mergeCells count="${ranges.length}">${ranges.join('')}</mergeCells>`
    return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${body.join('')}</sheetData>${merges}</worksheet>`
  }
  const zip = new JSZip()
    .file('[Content_Types].xml', CONTENT_TYPES)
    .file('_rels/.rels', relations([['rId1', 'officeDocument', 'xl/workbook.xml']]))
    .file(
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="名单" sheetId="7" r:id="rId3"/>${others
        .map(
          ({ name }, at) =>
            `<sheet name="${escape(name)}" sheetId="${at + 8}" r:id="rId${at + 4}"/>`,
        )
        .join('')}</sheets></workbook>`,
    )
    .file(
      'xl/_rels/workbook.xml.rels',
      relations([
        ['rId1', 'styles', 'styles.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'worksheet', 'worksheets/sheet7.xml'],
        ...others.map(
          (_, at) => [`rId${at + 4}`, 'worksheet', `worksheets/sheet${at + 8}.xml`] as const,
        ),
      ]),
    )
    .file(
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    )
  for (const [at, sheet] of [{ rows, merged }, ...others].entries()) {
    zip.file(`xl/worksheets/sheet${at + 7}.xml`, partOf(sheet))
  }
  zip.file(
    'xl/sharedStrings.xml',
    `${XML}<sst xmlns="${MAIN}">${shared
      .map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`)
      .join('')}</sst>`,
  )
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`

const relations = (list: readonly (readonly [id: string, kind: string, target: string])[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, kind, target]) => {
      return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
    })
    .join('')}</Relationships>`

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
