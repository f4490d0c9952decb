import { filledFrom, type PageFacts } from '#domain/copydesk/page/file-name-facts'
import type { LooseLink } from '#domain/copydesk/body/place-links'
import type { LooseTable } from '#domain/copydesk/body/place-tables'
import type { PageReading } from '#domain/copydesk/page-reading'

import type { BroughtPicture } from '../../_lib/bring-file.ts'
import type { ImportDraft } from './import-draft.ts'

/** One page on its way in: the copy as it came and what was read out of it. */
export interface RawPage extends PageFacts {
  rawText: string
  /** That brought more than words; empty where none did. */
  fileName: string
  /** What a person or a file's name gave, and what the page's masthead gives. */
  given: PageFacts
  masthead: PageFacts
  pictures: readonly BroughtPicture[]
  tables: readonly LooseTable[]
  links: readonly LooseLink[]
  reading: PageReading
  /** This very page was imported before. */
  known: boolean
  /** As they were left, when a person has been at them before. */
  drafts?: ImportDraft[]
}

export const pageFacts = (given: PageFacts, masthead: PageFacts) => ({
  ...filledFrom(given, masthead),
  given,
  masthead,
})
