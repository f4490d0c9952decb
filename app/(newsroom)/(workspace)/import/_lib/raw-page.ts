import type { PageReading } from '#domain/copydesk/page-reading'

import type { BroughtPicture } from '../../_lib/bring-file.ts'
import type { ImportDraft } from './import-draft.ts'

/** One page on its way in: the copy as it came and what was read out of it. */
export interface RawPage {
  rawText: string
  printDate: string | null
  pageLabel: string | null
  pictures: readonly BroughtPicture[]
  reading: PageReading
  /** This very page was imported before. */
  known: boolean
  /** As they were left, when a person has been at them before. */
  drafts?: ImportDraft[]
}
