import type { Content } from '#domain/article/content'
import type { FactField } from '#domain/article/content-fields'

/**
 * How many lines beside the body are not as they were: headline lines, byline, and each fact that
 * readers see. Each is one place that the page marks.
 */
export function countOtherChanges(before: Content, after: Content): number {
  return Object.values(PLACES)
    .flat()
    .filter((field) => JSON.stringify(field(before)) !== JSON.stringify(field(after))).length
}

/** The lines of the page that a field is shown on. */
const PLACES: Readonly<Record<FactField, readonly ((content: Content) => unknown)[]>> = {
  kicker: [({ kicker }) => kicker],
  headline: [({ headline }) => headline],
  subtitle: [({ subtitle }) => subtitle],
  dateline: [({ dateline, credits }) => [dateline, credits]],
  // On the line of the dateline.
  credits: [],
  divisionCode: [({ divisionCode }) => divisionCode],
  event: [
    ({ event }) => event.type,
    ({ event: { precision, start, end } }) => [precision, start, end],
    ({ event }) => event.dateText,
    ({ event }) => event.place,
  ],
  printDate: [({ printDate }) => printDate],
  printPage: [({ printPage }) => printPage],
  topicId: [({ topicId }) => topicId],
}
