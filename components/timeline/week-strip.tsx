import type { ShownActivity } from '#domain/activity/list-activities'
import { addDays, laterDay, wordWeekday, type IsoDay } from '#lib/dates'
import { wordKnownDate } from '#lib/event-words'
import { articlePath } from '#lib/site-paths'

import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'

const PER_DAY = 3
const UNDATED = 4

interface WeekStripProps {
  monday: IsoDay
  activities: readonly ShownActivity[]
  /** Where all that began on a day stands. */
  hrefOf: (day: IsoDay) => string
}

/**
 * Seven days side by side, what takes several on the first of them in the week, and those activities of the
 * week whose day nobody wrote down.
 */
export function WeekStrip({ monday, activities, hrefOf }: WeekStripProps) {
  const dated = activities.filter(({ precision }) => precision === 'day' || precision === 'range')
  const undated = activities.filter((activity) => !dated.includes(activity))
  const year = Number(monday.slice(0, 4))
  const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index))
  return (
    <ol className="week">
      {days.map((day, index) => {
        const items = dated.filter(({ timelineOn }) => laterDay(timelineOn, monday) === day)
        return (
          <li key={day} className={items.length === 0 ? 'quiet' : undefined}>
            <p className="day">
              <b>{Number(day.slice(8))}</b>
              {(index === 0 || day.endsWith('-01')) && `${Number(day.slice(5, 7))}月 `}
              {wordWeekday(day)}
            </p>
            <WeekItems items={items} limit={PER_DAY} year={year} />
            {items.length > PER_DAY && (
              <a className="more" href={hrefOf(items[0]?.timelineOn ?? day)}>
                当天共{items.length}项
              </a>
            )}
            {items.length === 0 && <p className="sr-only">没有已知活动</p>}
          </li>
        )
      })}
      {undated.length > 0 && (
        <li className="undated">
          <p className="day">
            <b>未署日期</b>
            本周见报或发布
          </p>
          <WeekItems items={undated} limit={UNDATED} year={year} />
        </li>
      )}
    </ol>
  )
}

function WeekItems({
  items,
  limit,
  year,
}: {
  items: ShownActivity[]
  limit: number
  year: number
}) {
  return (
    <ul className="week-items">
      {items.slice(0, limit).map((activity) => (
        <li key={activity.id}>
          <a href={articlePath(activity.reports[0]?.articleId ?? 0)}>
            <span className="line">
              <TypeMark type={activity.type} />
              <span>{activity.place.name}</span>
              {activity.precision === 'range' && <span>{wordKnownDate(activity, year)}</span>}
            </span>
            <span className="t">
              <Headline text={activity.title} />
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
