import type { StoredAnnouncement } from '#db/schema/announcements'

export type AnnouncementField = keyof StoredAnnouncement

export const ANNOUNCEMENT_FIELDS = [
  'title',
  'type',
  'takesPlaceOn',
  'startTime',
  'place',
  'admission',
  'note',
] as const satisfies readonly AnnouncementField[]

/** The fields in which two wordings differ. */
export const differingFields = (
  before: StoredAnnouncement,
  after: StoredAnnouncement,
): AnnouncementField[] => ANNOUNCEMENT_FIELDS.filter((name) => before[name] !== after[name])
