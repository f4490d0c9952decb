import { addDays, type IsoDay } from '#lib/dates'

import type { Content } from './content.ts'

// When an article was news: the day in the world that lists rank it by. Unlike the publish time it does
// not grow newer by being brought in late.

/** Days after which a first report is old news. */
const OLD_AFTER = 60

/** The last day an article's event may have taken place on; null when the text does not say. */
export function lastEventDay({ event }: Pick<Content, 'event'>): IsoDay | null {
  const { precision, start, end } = event
  const last = precision === 'range' ? end : start
  if (precision === 'none' || !last || last.startsWith('--')) return null
  return precision === 'month' ? lastOfMonth(last) : last
}

/**
 * The day of the event, else of the paper, else of the page it stood on, else of publication; never
 * after publication.
 */
export function newsDayOf(
  content: Pick<Content, 'event' | 'printDate'>,
  { pageDay, publishedOn }: { pageDay: IsoDay | null; publishedOn: IsoDay },
): IsoDay {
  const day = lastEventDay(content) ?? content.printDate ?? pageDay ?? publishedOn
  return day < publishedOn ? day : publishedOn
}

/** Whether an article was old when this site first showed it. */
export const isOldNews = (newsOn: IsoDay, firstShownHere: IsoDay): boolean =>
  addDays(newsOn, OLD_AFTER) < firstShownHere

const lastOfMonth = (day: IsoDay): IsoDay =>
  addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1)
