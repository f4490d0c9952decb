import type { Content, ContentEvent, Credit } from '#domain/article/content'
import type { FoundFacts } from '#domain/copydesk/facts/read-facts'
import { formatKnownDate } from '#lib/article-dates'
import { formatCredits } from '#lib/format-byline'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'

import { openingText, withOpening, withoutOpening } from './body-opening.ts'

// What the form offers to fill in: what the text says of itself, and what this person wrote last time. An offer
// is taken by a click and can be undone; what a person wrote is replaced by nothing but a click that says so.

export const OFFERED_FIELDS = {
  type: '活动类型',
  place: '地点',
  date: '活动日期',
  dateline: '电头',
  credits: '署名',
  division: '县区',
} as const
export type OfferedField = keyof typeof OFFERED_FIELDS

/** What is offered below a field. */
export type Beside = (field: OfferedField) => React.ReactNode

type Part = Partial<Content>

export interface Offer {
  field: OfferedField
  words: string
  from: 'text' | 'last'
  /** It would take the place of what the field has. */
  instead: boolean
  /** What it changes, and the way back from it. */
  take: (content: Content) => { part: Part; undo: (now: Content) => Part }
  /** Whether the field is still as the offer filled it. */
  holds: (content: Content) => boolean
}

/** What the person's last submitted edition had. */
export interface Remembered {
  dateline: string
  credits: Credit[]
}

export interface OfferContext {
  /** The divisions the person may write for. */
  divisions: readonly { code: string; name: string }[]
  /** A day of this year is offered without it. */
  year: number
}

export function listOffers(
  content: Content,
  facts: FoundFacts | null,
  remembered: Remembered | null,
  context: OfferContext,
): Offer[] {
  return [
    ...(facts ? offersOfText(content, facts, context) : []),
    ...(remembered ? offersOfLast(content, facts, remembered) : []),
  ]
}

function offersOfText(content: Content, facts: FoundFacts, context: OfferContext): Offer[] {
  const { event } = content
  const { type, places, divisionCode } = facts
  const division = context.divisions.find(({ code }) => code === divisionCode)
  return [
    ...(type && event.type === 'other'
      ? [eventOffer('type', ACTIVITY_TYPE_LABELS[type], { type })]
      : []),
    ...(event.place === '' ? places.map((place) => eventOffer('place', place, { place })) : []),
    ...dateOffers(event, facts.date, context.year),
    ...(facts.dateline && content.dateline === '' ? [datelineOfBody(facts.dateline)] : []),
    ...(facts.dateline && isWrittenTwice(content, facts.dateline)
      ? [{ ...datelineOfBody(facts.dateline), words: TWICE }]
      : []),
    ...facts.credits
      .filter(({ name }) => content.credits.every((credit) => credit.name !== name))
      .map((credit) => creditsOffer([credit], 'text')),
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

function eventOffer(
  field: OfferedField,
  words: string,
  part: Partial<ContentEvent>,
  instead = false,
): Offer {
  const keys = Object.keys(part) as (keyof ContentEvent)[]
  return {
    field,
    words,
    from: 'text',
    instead,
    take: ({ event: before }) => ({
      part: { event: { ...before, ...part } },
      undo: ({ event }) => ({
        event: { ...event, ...Object.fromEntries(keys.map((key) => [key, before[key]])) },
      }),
    }),
    holds: ({ event }) => keys.every((key) => event[key] === part[key]),
  }
}

function fieldOffer(
  field: OfferedField,
  words: string,
  { key, value, instead = false }: FieldValue,
): Offer {
  return {
    field,
    words,
    from: 'text',
    instead,
    take: (content) => ({
      part: { [key]: value },
      undo: () => ({ [key]: content[key] }),
    }),
    holds: (content) => content[key] === value,
  }
}

interface FieldValue {
  key: 'dateline' | 'divisionCode'
  value: string
  instead?: boolean
}

const TWICE = '文中又写了一遍，移走'

/** What was read a moment ago may have moved since. */
function isWrittenTwice(
  content: Content,
  { text, length }: NonNullable<FoundFacts['dateline']>,
): boolean {
  return content.dateline === text && openingText(content.body, length).trimStart().startsWith(text)
}

/** Moves the dateline from the head of the text to its field, and its names to the credits. */
function datelineOfBody({ text, credits, length }: NonNullable<FoundFacts['dateline']>): Offer {
  return {
    ...fieldOffer('dateline', text, { key: 'dateline', value: text }),
    take: (content) => {
      const opening = openingText(content.body, length)
      const names = creditsOffer(credits, 'text').take(content)
      return {
        part: { dateline: text, body: withoutOpening(content.body, length), ...names.part },
        undo: (now) => ({
          dateline: content.dateline,
          body: withOpening(now.body, opening),
          ...names.undo(now),
        }),
      }
    },
  }
}

function creditsOffer(credits: readonly Credit[], from: Offer['from']): Offer {
  const isOne = (list: readonly Credit[]) => (credit: Credit) =>
    list.some(({ role, name }) => role === credit.role && name === credit.name)
  return {
    field: 'credits',
    words: formatCredits(credits),
    from,
    instead: false,
    take: (content) => {
      const named = content.credits.filter(({ name }) => name.trim() !== '')
      const missing = credits.filter(({ name }) => named.every((credit) => credit.name !== name))
      return {
        part: { credits: [...named, ...missing] },
        undo: (now) => ({ credits: now.credits.filter((credit) => !isOne(missing)(credit)) }),
      }
    },
    holds: (content) => credits.every(isOne(content.credits)),
  }
}

/** Those that one press takes: each field's first, and all names. */
export function fillable(offers: readonly Offer[]): Offer[] {
  const empty = offers.filter(({ instead }) => !instead)
  return empty.filter(
    ({ field }, index) =>
      field === 'credits' || empty.findIndex((offer) => offer.field === field) === index,
  )
}
