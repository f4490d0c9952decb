import type { ShownActivity } from '#domain/activity/list-activities'
import { wordDay, wordMonth, wordWeekday } from '#lib/dates'
import { PAGE_MONTH } from '#lib/event-words'

import { EventItem } from './event-item.tsx'
import { groupDays, type DayGroup } from './group-days.ts'

interface SpineProps {
  activities: readonly ShownActivity[]
  year: number
  /** Dates say their month too, where the spine runs over several. */
  withMonth?: boolean
  withPlace?: boolean
}

/** Activities down a line, newest first; solid where the day is known, dotted where it is not. */
export function Spine({ activities, year, withMonth = false, withPlace = true }: SpineProps) {
  return (
    <div className="spine">
      {groupDays(activities).map((group) => (
        <div key={group.key} className={group.kind === 'day' ? 'spine-day' : 'spine-day undated'}>
          <DayLabel group={group} year={year} withMonth={withMonth} />
          <ol>
            {group.activities.map((activity) => (
              <EventItem key={activity.id} activity={activity} withPlace={withPlace} />
            ))}
          </ol>
        </div>
      ))}
    </div>
  )
}

function DayLabel({
  group,
  year,
  withMonth,
}: {
  group: DayGroup
  year: number
  withMonth: boolean
}) {
  const { kind, day } = group
  const id = group.anchor
  const month = Number(day.slice(5, 7))
  if (kind === 'day') {
    return (
      <p className="day" id={id}>
        <b>{Number(day.slice(8))}</b>
        {withMonth && !day.startsWith(String(year)) && <span>{day.slice(0, 4)}年</span>}
        <span>
          {withMonth && `${month}月 `}
          {wordWeekday(day)}
        </span>
      </p>
    )
  }
  const [first, second] = {
    month: [`${month}月`, '不定日'],
    printed: ['见报', wordDay(day, year)],
    page: [PAGE_MONTH, wordMonth(day)],
    published: ['发布', wordDay(day, year)],
  }[kind]
  return (
    <p className="day" id={id}>
      <b>
        {first}
        <br />
        {second}
      </b>
    </p>
  )
}
