import { ArticleMarks } from '#components/article/article-marks'
import { DatedRow } from '#components/layout/label-row'
import { DayItems } from '#components/timeline/day-items'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { isDemoActivity } from '#lib/article-marks'
import { addDays, laterDay, formatDay, formatWeekday } from '#lib/dates'
import { takesPlaceOn } from '#lib/article-dates'
import { divisionBefore } from '#lib/headline/placed-headline'
import { articlePath, timelinePath } from '#lib/addresses/site-paths'
import { readFront } from '#server/reader/front'
import { readToday } from '#server/reader/site'

const PER_DAY = 2

/** The week at a glance, day by day; nothing when no day of it has a report. */
export async function ThisWeek() {
  const today = await readToday()
  const { week } = await readFront(today)
  const { first } = week
  const activities = week.activities.filter(
    ({ precision }) => precision === 'day' || precision === 'range',
  )
  const days = [...new Set(activities.map(({ timelineOn }) => laterDay(timelineOn, first)))]
  if (days.length === 0) return null
  const last = addDays(first, 6)
  const year = Number(today.slice(0, 4))
  return (
    <section aria-labelledby="this-week">
      <SectionHead
        id="this-week"
        title="最近一周"
        note={`${formatDay(first, year)}至${formatDay(last, year)}`}
      />
      <ul>
        {days.map((day) => {
          const items = activities.filter(({ timelineOn }) => laterDay(timelineOn, first) === day)
          return (
            <DatedRow key={day} label={formatWeekday(day)} day={day}>
              <DayItems>
                {items.slice(0, PER_DAY).map(({ id, title, division, reports }) => (
                  <li key={id}>
                    <a href={articlePath(reports[0]?.articleId ?? 0)}>
                      {divisionBefore(division, title)}
                      <Headline text={title} />
                    </a>
                    <ArticleMarks isOldNews={false} isDemo={isDemoActivity({ reports })} />
                  </li>
                ))}
                {items.length > PER_DAY && (
                  <li className="note text-sm text-ink-3">
                    <a href={timelinePath(day)}>
                      当天共{activities.filter((one) => takesPlaceOn(one, day)).length}项
                    </a>
                  </li>
                )}
              </DayItems>
            </DatedRow>
          )
        })}
      </ul>
    </section>
  )
}
