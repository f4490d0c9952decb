// Pure work that may take long, on people's text for the most part: what a worker thread can be asked for, by name.
import { writeSheets, type PlainSheet } from '#lib/formats/text-workbook'

import type { Body } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { checkAgainstRecords, type Records } from '../copydesk/checks/check-against-records.ts'
import { checkText } from '../copydesk/checks/check-text.ts'
import { readFacts } from '../copydesk/facts/read-facts.ts'
import { readPage, type PageOptions } from '../copydesk/read-page.ts'
import { differenceOfBodies, followBlocks } from '../difference/block-difference.ts'
import type { Division } from '../division/division.ts'
import { buildDivisionIndex } from '../division/division-index.ts'

export const TASKS = {
  compareBodies: (before: Body, after: Body) => differenceOfBodies(before, after),
  followBlocks: (before: Body, after: Body) => followBlocks(before, after),
  checkText: (content: Content, today: string) => checkText(content, today),
  checkAgainstRecords: (content: Content, { divisions, ...records }: RecordsByRow) =>
    checkAgainstRecords(content, { ...records, divisions: buildDivisionIndex(divisions) }),
  readFacts: (content: Content, divisions: readonly Division[], today: string) =>
    readFacts(content, { divisions: buildDivisionIndex(divisions), today }),
  readPage: (rawText: string, { divisions, ...options }: PageOptionsByRow) =>
    readPage(rawText, { ...options, divisions: buildDivisionIndex(divisions) }),
  writeSheets: (sheets: readonly PlainSheet[]) => writeSheets(sheets),
}

/** Rows instead of an index, which a thread would have to copy each time. */
type RecordsByRow = Omit<Records, 'divisions'> & { divisions: readonly Division[] }
type PageOptionsByRow = Omit<PageOptions, 'divisions'> & { divisions: readonly Division[] }
