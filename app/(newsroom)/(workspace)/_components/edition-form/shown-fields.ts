/** What shows its own issues: fields of the form, and the question that a submission may ask. The others are above them all. */
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
  'unchanged',
]
