// Pure work on people's text that may take long: what a worker thread can be asked for, by name.
import type { Body } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { checkAgainstRecords, type Records } from '../copydesk/checks/check-against-records.ts'
import { checkText } from '../copydesk/checks/check-text.ts'
import { readPage, type PageOptions } from '../copydesk/read-page.ts'
import type { Division } from '../division/division.ts'
import { buildDivisionIndex, type DivisionIndex } from '../division/find-division.ts'
import { differenceOfBodies, followBlocks } from '../review/block-difference.ts'

type Rows = readonly Omit<Division, 'tile'>[]

let known: { key: string; index: DivisionIndex } | null = null

/** Built anew only when a division has changed: it holds the country's names. */
function divisionIndex(rows: Rows): DivisionIndex {
  const key = JSON.stringify(rows)
  if (known?.key !== key) {
    known = { key, index: buildDivisionIndex(rows.map((row) => ({ ...row, tile: null }))) }
  }
  return known.index
}

export const TASKS = {
  compareBodies: (before: Body, after: Body) => differenceOfBodies(before, after),
  followBlocks: (before: Body, after: Body) => followBlocks(before, after),
  checkText: (content: Content, today: string) => checkText(content, today),
  checkAgainstRecords: (content: Content, { divisions, ...records }: RecordsByRow) =>
    checkAgainstRecords(content, { ...records, divisions: divisionIndex(divisions) }),
  readPage: (rawText: string, { divisions, ...options }: PageOptionsByRow) =>
    readPage(rawText, { ...options, divisions: divisionIndex(divisions) }),
}

/** Rows instead of an index, which a thread would have to copy each time. */
type RecordsByRow = Omit<Records, 'divisions'> & { divisions: Rows }
type PageOptionsByRow = Omit<PageOptions, 'divisions'> & { divisions: Rows }
