import type { Content } from '#domain/article/content'

/**
 * How many lines beside the body are not as they were: headline lines, byline, and each fact that
 * readers are told. Each is one place that the page marks.
 */
export function countOtherChanges(before: Content, after: Content): number {
  return PLACES.filter((place) => JSON.stringify(place(before)) !== JSON.stringify(place(after)))
    .length
}

const PLACES: ((content: Content) => unknown)[] = [
  ({ kicker }) => kicker,
  ({ headline }) => headline,
  ({ subtitle }) => subtitle,
  ({ dateline, credits }) => [dateline, credits],
  ({ divisionCode }) => divisionCode,
  ({ event }) => event.type,
  ({ event: { precision, start, end } }) => [precision, start, end],
  ({ event }) => event.dateText,
  ({ event }) => event.place,
  ({ printDate }) => printDate,
  ({ topicId }) => topicId,
]
