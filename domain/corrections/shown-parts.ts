import type { ChangedPart } from '../difference/changed-fields.ts'

/** What is words to readers; where an article is filed is not. */
export const SHOWN_PARTS = [
  'kicker',
  'headline',
  'subtitle',
  'dateline',
  'credits',
  'event',
  'printDate',
  'printPage',
  'body',
  'picture',
] as const satisfies readonly ChangedPart[]
export type ShownPart = (typeof SHOWN_PARTS)[number]
