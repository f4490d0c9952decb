import type { SavedDraft } from '#domain/review/drafts/save-draft'
import { shanghaiClock } from '#lib/dates'

/** What a form goes on from after a save: an autosave there was is part of it now. */
export const savedEdition = ({ editionId, lockVersion }: SavedDraft, now: Date) => ({
  edition: { editionId, lockVersion },
  version: 0,
  at: shanghaiClock(now),
})
