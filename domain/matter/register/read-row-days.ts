// The days of a row. Each bounds those after it, so that one without its year is read where only one year is possible.

import { addDays, type IsoDay } from '#lib/dates'

import { readDay, type DaySpan } from './read-day.ts'
import type { Reading } from './read-cells.ts'
import type { RegisterCells, RegisterField } from './register-columns.ts'

type DayField = Extract<
  RegisterField,
  'openedOn' | 'assignedOn' | 'dueOn' | 'answeredOn' | 'closedOn'
>

/** How long before a session opens its proposals are taken in. */
const BEFORE_SESSION_DAYS = 60
/** No term is longer. */
const LONGEST_TERM_DAYS = 364

export function readRowDays(
  cells: Pick<RegisterCells, DayField>,
  { today, sessionOpenedOn }: { today: IsoDay; sessionOpenedOn: IsoDay | null },
): { days: Record<DayField, IsoDay | null>; issues: string[] } {
  const issues: string[] = []
  const take = (reading: Reading<IsoDay | null>): IsoDay | null => {
    if ('value' in reading) return reading.value
    issues.push(reading.issue)
    return null
  }
  /** A day that is past, after the last one that the row has. */
  const past = (field: DayField, column: string, after: IsoDay | null) => {
    if (after !== null) return take(readDay(cells[field], column, { from: after, to: today }))
    if (sessionOpenedOn === null) return take(readDay(cells[field], column))
    const early = addDays(sessionOpenedOn, -BEFORE_SESSION_DAYS)
    const reading = readDay(cells[field], column, { from: early, to: today })
    // One that only the days before the session have may as well be a slip for a day to come.
    return take(
      'issue' in reading
        ? reading
        : readDay(cells[field], column, { from: sessionOpenedOn, to: today }),
    )
  }
  const openedOn = past('openedOn', '立案日期', null)
  const assignedOn = past('assignedOn', '交办日期', openedOn)
  const answeredOn = past('answeredOn', '答复日期', assignedOn ?? openedOn)
  const closedOn = past('closedOn', '办结日期', answeredOn ?? assignedOn ?? openedOn)
  const term: DaySpan | null =
    assignedOn === null ? null : { from: assignedOn, to: addDays(assignedOn, LONGEST_TERM_DAYS) }
  const dueOn = take(readDay(cells.dueOn, '期限', term))
  return { days: { openedOn, assignedOn, dueOn, answeredOn, closedOn }, issues }
}
