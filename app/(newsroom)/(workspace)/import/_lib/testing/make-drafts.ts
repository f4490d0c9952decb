import type { ArticleReading } from '#domain/copydesk/page-reading'

import { draftsFromReadings, type ImportContext, type ImportDraft } from '../import-draft.ts'

/** Drafts of a page that has nothing but its words, for somebody who writes for Zhuanglang. */
export const makeDrafts = (
  rawText: string,
  readings: readonly ArticleReading[],
  other: Partial<ImportContext> = {},
): ImportDraft[] =>
  draftsFromReadings(readings, {
    fallbackDivisionCode: '620000',
    printDate: null,
    pageLabel: null,
    topics: [],
    rawText,
    pictures: [],
    tables: [],
    links: [],
    writable: ['620825'],
    ...other,
  })
