import { tv } from 'tailwind-variants/lite'

import type { ArrangedWeek } from '#domain/activity/arrange-week'
import type { ShownActivity } from '#domain/activity/list-activities'
import { isDemoActivity } from '#lib/article-marks'
import { formatDay, formatWeekday } from '#lib/dates'
import { formatKnownDate } from '#lib/article-dates'
import { articlePath, timelinePath } from '#lib/addresses/site-paths'

import { ArticleMarks } from '../article/article-marks.tsx'
import { Headline } from '../ui/headline.tsx'
import { TypeMark } from '../ui/type-mark.tsx'
import { DayItems } from './day-items.tsx'
import { formatReported } from './timeline-date.tsx'

const WEEK = [
  'grid sm:max-lg:grid-cols-[1fr_1fr] sm:max-lg:gap-x-8 sm:max-lg:border-t sm:max-lg:border-line lg:flex',
  'elder:grid elder:grid-cols-[1fr]',
].join(' ')

/** How many of a day a phone shows: seven days above each other are long. */
const ON_PHONES = 1

// Above each other on a phone, in two columns on a tablet, side by side where there is room.
const dayStyles = tv({
  base: [
    'grid-cols-[5rem_1fr] max-2xs:grid-cols-[1fr] gap-3 border-t border-line py-3 first:border-t-0 first:pt-0',
    'sm:max-lg:first:pt-3 sm:max-lg:nth-[-n+2]:border-t-0',
    'lg:block lg:border-t-0 lg:border-l lg:px-3 lg:pt-0 lg:pb-1 lg:first:border-l-0 lg:first:pl-0',
    'elder:grid-cols-[11rem_1fr] elder:border-t elder:border-l-0 elder:px-0 elder:py-4',
    'elder:max-lg:grid-cols-[1fr]',
  ],
  variants: {
    kind: {
      busy: 'grid lg:min-w-0 lg:flex-1 elder:grid',
      // Wider on the first of a month, whose name is beside the day of the week.
      quiet: 'hidden lg:min-w-16 lg:flex-[0_0_auto] elder:hidden',
      undated:
        'grid sm:max-lg:col-[1/-1] lg:min-w-0 lg:flex-[1.75_1_0%] lg:pr-0 elder:grid elder:col-auto',
    },
  },
})

/**
 * Seven days side by side, and those activities of the week whose day nobody wrote down.
 */
export function WeekStrip({ week }: { week: ArrangedWeek }) {
  const { first, days, undated } = week
  const year = Number(first.slice(0, 4))
  return (
    <ol className={WEEK}>
      {days.map(({ day, items, total }, index) => {
        const kind = total === 0 ? 'quiet' : 'busy'
        return (
          <li key={day} className={dayStyles({ kind })} data-week={kind}>
            <p className="day whitespace-nowrap lg:pb-3">
              {/* Who listens hears the whole date, in its order. */}
              <span className="sr-only">
                {formatDay(day, year)} {formatWeekday(day)}
              </span>
              <b
                className={total === 0 ? 'lg:font-normal lg:text-ink-3' : undefined}
                aria-hidden="true"
              >
                {Number(day.slice(8))}
              </b>
              <span aria-hidden="true">
                {(index === 0 || day.endsWith('-01')) && `${Number(day.slice(5, 7))}月 `}
                {formatWeekday(day)}
              </span>
            </p>
            {items.length > 0 && <WeekItems items={items} year={year} />}
            {total > Math.min(items.length, ON_PHONES) && (
              <>
                <a
                  className={
                    total > items.length
                      ? 'more col-[2] max-2xs:col-[1] elder:max-lg:col-[1]'
                      : 'more col-[2] max-2xs:col-[1] sm:hidden'
                  }
                  href={timelinePath(day)}
                >
                  当天共{total}项
                </a>
                {/* Paper has no ways on, but how much a day has belongs there. */}
                <span className="col-[2] hidden text-sm print:block">当天共{total}项</span>
              </>
            )}
            {total === 0 && <p className="sr-only">没有已知活动</p>}
          </li>
        )
      })}
      {undated.length > 0 && (
        <li className={dayStyles({ kind: 'undated' })} data-week="undated">
          <p className="day lg:pb-3">
            <b className="text-base leading-[1.5] lg:text-[1.5rem] lg:leading-[1.15] elder:text-[2rem]">
              未署日期
            </b>
            这周{formatReported(undated)}
          </p>
          <WeekItems items={undated} year={year} wide />
        </li>
      )}
    </ol>
  )
}

function WeekItems({
  items,
  year,
  wide = false,
}: {
  items: ShownActivity[]
  year: number
  wide?: boolean
}) {
  return (
    <DayItems wide={wide}>
      {items.map((activity) => (
        <li key={activity.id} className={wide ? undefined : 'max-sm:nth-[n+2]:hidden'}>
          <a href={articlePath(activity.reports[0]?.articleId ?? 0)}>
            <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
              <TypeMark type={activity.type} />
              <span>{activity.division.name}</span>
              <ArticleMarks isOldNews={false} isDemo={isDemoActivity(activity)} />
              {activity.precision === 'range' && <span>{formatKnownDate(activity, year)}</span>}
            </span>
            <span className="block w-fit text-balance elder:underline elder:decoration-1 elder:underline-offset-[0.25em]">
              <Headline text={activity.title} />
            </span>
          </a>
        </li>
      ))}
    </DayItems>
  )
}
