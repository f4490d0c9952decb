import { stringify } from 'csv-stringify/sync'

/** Marks the file as UTF-8 for table programs; comes at its very beginning. */
export const CSV_START = '\uFEFF'

/**
 * Rows as lines of CSV (RFC 4180), each ended. A cell may hold line breaks, quotes and commas; what a
 * table program would run as a formula is shown as text.
 */
export const renderCsv = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify([...rows] as unknown[][], {
    escape_formulas: true,
    record_delimiter: 'windows',
    // With a line ending named, the library leaves cells with any other one bare.
    quote_record_delimiter: true,
  })

/** The columns of a table by their names, each with what a row has in it. */
export type CsvColumns<Row> = Readonly<Record<string, (row: Row) => string | number | null>>

/** The names of the columns, as a file begins. */
export const renderCsvHead = <Row>(columns: CsvColumns<Row>): string =>
  CSV_START + renderCsv([Object.keys(columns)])

export function renderCsvRows<Row>(columns: CsvColumns<Row>, rows: readonly Row[]): string {
  const cells = Object.values(columns)
  return renderCsv(rows.map((row) => cells.map((cellOf) => cellOf(row))))
}
