import type { Content, ContentEvent, Credit } from '#domain/article/content'
import { otherPlace, otherType } from '#domain/copydesk/checks/place-and-type'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { formatKnownDate } from '#lib/article-dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { creditsOffer, datelineOffers } from './byline-offers.ts'
import { eventOffer, fieldOffer, type Offer, type OfferContext, type Remembered } from './offer.ts'

export function listOffers(
  content: Content,
  facts: FoundFacts | null,
  remembered: Remembered | null,
  context: OfferContext,
): Offer[] {
  return [
    ...(facts
      ? offersOfText(content, facts, { ...context, prefilled: remembered?.prefilled ?? [] })
      : []),
    ...(remembered ? offersOfLast(content, facts, remembered) : []),
  ]
}

function offersOfText(
  content: Content,
  facts: FoundFacts,
  context: OfferContext & { prefilled: readonly Credit[] },
): Offer[] {
  const { event } = content
  const { prefilled } = context
  const { type, places, divisionCode } = facts
  const division = context.divisions.find(({ code }) => code === divisionCode)
  return [
    ...(type && event.type === 'other'
      ? [eventOffer('type', ACTIVITY_TYPE_LABELS[type], { type })]
      : []),
    ...otherWords(content),
    ...(event.place === '' ? places.map((place) => eventOffer('place', place, { place })) : []),
    ...dateOffers(event, facts.date, context.year),
    ...(facts.dateline ? datelineOffers(content, facts.dateline, prefilled) : []),
    ...facts.credits
      .filter(({ name }) => content.credits.every((credit) => credit.name !== name))
      .map((credit) => creditsOffer([credit], 'text', prefilled)),
    ...(division && division.code !== content.divisionCode
      ? [
          fieldOffer('division', division.name, {
            key: 'divisionCode',
            value: division.code,
            instead: true,
          }),
        ]
      : []),
  ]
}

function offersOfLast(
  content: Content,
  facts: FoundFacts | null,
  { dateline, credits }: Remembered,
): Offer[] {
  const unsigned = content.credits.every(({ name }) => name.trim() === '')
  return [
    ...(dateline !== '' && content.dateline === '' && !facts?.dateline
      ? [
          {
            ...fieldOffer('dateline', dateline, { key: 'dateline', value: dateline }),
            from: 'last' as const,
          },
        ]
      : []),
    ...(unsigned && credits.length > 0 && !facts?.credits.length
      ? [creditsOffer(credits, 'last')]
      : []),
  ]
}

/** A day where there is none; in place of another one only where the text names the day. */
function dateOffers(event: ContentEvent, found: FoundFacts['date'], year: number): Offer[] {
  if (!found) return []
  const words = (date: NonNullable<FoundFacts['date']>) =>
    formatKnownDate({ precision: date.precision, startOn: date.start, endOn: date.end }, year) ??
    date.dateText
  if (event.precision === 'none' && event.start === null) {
    const same = found.precision === 'none' && event.dateText === found.dateText
    const other = event.dateText !== '' && event.dateText !== found.dateText
    return same || (other && found.precision === 'none')
      ? []
      : [eventOffer('date', words(found), found)]
  }
  const { start, end } = event
  if (!start || !found.start || found.precision === 'month' || event.precision === 'month')
    return []
  const dayOf = (day: string) => day.slice(-5)
  const last = found.end ?? found.start
  const within = dayOf(start) >= dayOf(found.start) && dayOf(start) <= dayOf(last)
  if (dayOf(start) === dayOf(found.start) || (event.precision === 'day' && within)) return []
  // Where the text names no year, the one that a person chose stays.
  const named = /年/.test(found.dateText) || start.startsWith('-')
  const inYear = (day: string | null) => day && (named ? day : start.slice(0, 4) + day.slice(4))
  const date = { ...found, start: inYear(found.start), end: inYear(found.end) }
  if (date.end !== null && date.start !== null && date.end < date.start) return []
  return date.start === start && date.end === end
    ? []
    : [eventOffer('date', words(date), date, true)]
}

/** In place of a type or a place that the text does not speak of. */
function otherWords(content: Content): Offer[] {
  const type = otherType(content)
  const place = otherPlace(content)?.place
  return [
    ...(type ? [eventOffer('type', ACTIVITY_TYPE_LABELS[type], { type }, true)] : []),
    ...(place === undefined ? [] : [eventOffer('place', place, { place }, true)]),
  ]
}

/** Those that one press takes: each field's first, and all names. */
export function fillable(offers: readonly Offer[]): Offer[] {
  const empty = offers.filter(({ instead }) => !instead)
  return empty.filter(
    ({ field }, index) =>
      field === 'credits' || empty.findIndex((offer) => offer.field === field) === index,
  )
}
