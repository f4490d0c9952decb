import type { StoredAnnouncement } from '#db/schema/announcements'

import { differingFields, type AnnouncementField } from './differing-fields.ts'

export interface ChangedWords {
  at: Date
  field: AnnouncementField
  before: string | null
  after: string | null
}

/** What readers were shown otherwise before, newest first; `shown` are the wordings they had, in order. */
export function listChangedWords(
  shown: readonly { content: StoredAnnouncement; at: Date }[],
): ChangedWords[] {
  return shown
    .flatMap(({ content, at }, index) => {
      const before = shown[index - 1]?.content
      if (!before) return []
      return differingFields(before, content).map((field) => ({
        at,
        field,
        before: before[field],
        after: content[field],
      }))
    })
    .toReversed()
}
