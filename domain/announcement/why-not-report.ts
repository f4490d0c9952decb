import type { StoredAnnouncement } from '#db/schema/announcements'
import { formatDay, isIsoDay, type IsoDay } from '#lib/dates'

import type { Content } from '../article/content.ts'

/** What an article says of where, what and when. */
export type Reported = Pick<Content, 'divisionCode' | 'event'>
export type Announced = Pick<StoredAnnouncement, 'type' | 'takesPlaceOn'> & { divisionCode: string }

/**
 * Why an article is not the report of an announced activity, in words; null when it may be. What neither says (the type
 * 其他, a day that is not written) contradicts nothing, but an activity whose day is still to come needs a day that is.
 */
export function whyNotReport(
  { divisionCode, event }: Reported,
  announced: Announced,
  today: IsoDay,
): string | null {
  const { type, takesPlaceOn } = announced
  if (divisionCode !== announced.divisionCode) return '预告是别的县区的'
  const isSameType = event.type === type || event.type === 'other' || type === 'other'
  if (!isSameType) return '活动类型和预告不一样'
  if (canBeOn(event, takesPlaceOn)) return isDayKnown(event) || takesPlaceOn <= today ? null : AHEAD
  return `活动日期和预告的${formatDay(takesPlaceOn)}不是同一天`
}

const AHEAD = '预告的活动还没有到日子，稿件也没写是哪一天'

const isDayKnown = ({ precision, start }: Content['event']) =>
  start !== null && (precision === 'day' || precision === 'range')

/** Whether the day is, or may be, the one that is written; a year that is not written may be any. */
function canBeOn({ precision, start, end }: Content['event'], day: IsoDay): boolean {
  if (precision === 'none' || start === null) return true
  const last = precision === 'range' ? (end ?? start) : start
  const isYearKnown = isIsoDay(start) && isIsoDay(last)
  const [from = '', to = '', on = ''] = [start, last, day].map((one) =>
    isYearKnown ? one : one.slice(-5),
  )
  if (precision === 'month') return on.slice(0, -3) === from.slice(0, -3)
  // From December into January.
  if (from > to) return !isYearKnown && (on >= from || on <= to)
  return from <= on && on <= to
}
