/** The fields of the form that show their own issues; the others are above them all. */
export const SHOWN_FIELDS = [
  'headline',
  'kicker',
  'subtitle',
  'body',
  'credits',
  'pictures',
  'divisionCode',
  'event.start',
  'event.end',
  'event.dateText',
  'printDate',
  'printPage',
  'dateline',
  'topicId',
]
