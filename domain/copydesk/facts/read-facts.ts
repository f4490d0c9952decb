import type { ActivityType } from '#db/states'
import type { Content, ContentEvent, Credit } from '#domain/article/content'
import type { DivisionIndex } from '#domain/division/division-index'
import { isIsoDay } from '#lib/dates'

import { readActivityType } from '../activity-type.ts'
import { barePlaceLine, eventFromReading } from '../body/draft-content.ts'
import { bodyLines } from '../checks/hint.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline } from '../credits/dateline.ts'
import { uniqueCredits } from '../credits/unique-credits.ts'
import { readEventDate } from '../dates/event-date.ts'
import { parsePageDate } from '../dates/page-year.ts'
import { readStoryDivision } from '../divisions/story-division.ts'
import { SURE } from '../page-reading.ts'
import { findPlaces } from './places.ts'

/** What a text that is being written says of itself. Nothing is filled in before a person asks for it. */
export interface FoundFacts {
  type: ActivityType | null
  date: Pick<ContentEvent, 'precision' | 'start' | 'end' | 'dateText'> | null
  /** The likeliest first. */
  places: string[]
  /** Of a division of ours that the text surely is about. */
  divisionCode: string | null
  /** The dateline that opens the body: its text without names, its names, and all of it as it stands there. */
  dateline: { text: string; credits: Credit[]; opening: string } | null
  /** In the dateline of the body, or behind its last sentence. */
  credits: Credit[]
}

const COUNTED_FROM_TODAY = /[今昨前明][天日(（]/

/** `today`: the day in Shanghai, which says the year of a day without one. */
export function readFacts(
  content: Content,
  { divisions, today }: { divisions: DivisionIndex; today: string },
): FoundFacts {
  const lines = bodyLines(content).map(({ text }) => text)
  const opening = parseDateline(lines[0] ?? '')
  const ownDateline = parseDateline(content.dateline)
  const paragraphs = lines.map((text, index) =>
    index === 0 ? text.slice(opening?.end ?? 0) : text,
  )
  const closing = parseClosing(lines.at(-1) ?? '')
  const signed = [...(opening?.credits ?? []), ...(closing?.sure ? closing.credits : [])]
  const headlines = [content.kicker, content.headline, content.subtitle]
  const { division, confidence, town } = readStoryDivision(
    {
      label: null,
      headlines,
      datelinePlace: opening?.place ?? ownDateline?.place ?? '',
      paragraphs,
      byReporter: signed.some(({ role }) => role === 'reporter'),
    },
    { column: null, signatures: [], pageDivision: null },
    divisions,
  )
  const type = readActivityType([content.headline, content.subtitle, content.kicker], paragraphs)
  return {
    type: type.type === 'other' ? null : type.type,
    date: readDate(paragraphs, content, { ownDateline, opening, today }),
    places: findPlaces(paragraphs, town),
    divisionCode: division && !division.outside && confidence >= SURE ? division.code : null,
    dateline: opening && datelineOf(opening, lines[0] ?? ''),
    credits: uniqueCredits(signed),
  }
}

type Dateline = NonNullable<ReturnType<typeof parseDateline>>

function datelineOf({ text, end, credits }: Dateline, line: string): FoundFacts['dateline'] {
  const bare = barePlaceLine(text)
  return bare === '' ? null : { text: bare, credits, opening: line.slice(0, end) }
}

function readDate(
  paragraphs: readonly string[],
  { printDate }: Content,
  {
    ownDateline,
    opening,
    today,
  }: { ownDateline: Dateline | null; opening: Dateline | null; today: string },
): FoundFacts['date'] {
  const datelineDate = ownDateline?.date ?? opening?.date ?? null
  const reading = readEventDate(paragraphs, {
    pageDate: parsePageDate(printDate ?? today),
    pageDateGiven: true,
    pageYear: null,
    datelineDate,
  })
  const { dateText } = reading
  if (dateText === null) return null
  // 昨日 of a text without a day of its own may have been written on any day.
  const anchored = printDate !== null || datelineDate !== null
  if (!anchored && COUNTED_FROM_TODAY.test(dateText)) return null
  const { precision, start, end } = eventFromReading({
    ...reading,
    activityType: 'other',
  })
  // A day that no calendar has is nothing to fill in.
  if ([start, end].some((day) => day !== null && !isIsoDay(day))) return null
  return { precision, start, end, dateText }
}
