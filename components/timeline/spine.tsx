import type { ShownActivity } from '#domain/activity/list-activities'
import { formatDay, formatMonth, formatWeekday, type IsoDay } from '#lib/dates'
import { PAGE_MONTH } from '#lib/article-dates'

import { EventItem } from './event-item.tsx'
import { groupDays, type DayGroup } from './group-days.ts'

interface SpineProps {
  activities: readonly ShownActivity[]
  year: number
  /** Dates say their month too, where the spine runs over several. */
  withMonth?: boolean
  withDivision?: boolean
  /** Where the day of a date has a page of its own. */
  hrefOf?: (day: IsoDay) => string
  /** How many elder mode shows at once; the rest is on its next page. */
  elderPage?: number
}

const DAY = [
  'relative grid grid-cols-[5.75rem_1fr] max-2xs:grid-cols-[1fr] [&>*]:min-w-0 lg:grid-cols-[7.5rem_1fr]',
  'elder:grid-cols-[9.5rem_1fr] elder:max-lg:grid-cols-[1fr]',
].join(' ')
const LABEL = 'day pt-4 pr-4 text-right max-2xs:text-left lg:pr-6 elder:max-lg:text-left'

/** Activities down a line, newest first; solid where the day is known, dotted where it is not. */
export function Spine({
  activities,
  year,
  withMonth = false,
  withDivision = true,
  hrefOf,
  elderPage = Infinity,
}: SpineProps) {
  const later = new Set(activities.slice(elderPage))
  const beyond = (...those: ShownActivity[]) =>
    those.every((one) => later.has(one)) ? 'not-print:elder:hidden' : ''
  return (
    <div>
      {groupDays(activities).map((group, index) => {
        const isDated = group.kind === 'day'
        return (
          <div
            key={group.key}
            className={`${DAY} ${beyond(...group.activities)}`}
            data-spine={isDated ? 'day' : 'undated'}
          >
            <DayLabel group={group} year={year} withMonth={withMonth} hrefOf={hrefOf} />
            <ol
              className={`border-l-2 border-edge max-2xs:ml-4 elder:max-lg:ml-4 ${isDated ? '' : 'border-dotted'}`}
            >
              {group.activities.map((activity, nth) => (
                <EventItem
                  key={activity.id}
                  activity={activity}
                  withDivision={withDivision}
                  isDated={isDated}
                  isRuled={index > 0 && nth === 0}
                  className={beyond(activity)}
                />
              ))}
            </ol>
          </div>
        )
      })}
    </div>
  )
}

function DayLabel({
  group,
  year,
  withMonth,
  hrefOf,
}: {
  group: DayGroup
  year: number
  withMonth: boolean
  hrefOf: SpineProps['hrefOf']
}) {
  const { kind, day } = group
  const id = group.anchor
  const month = Number(day.slice(5, 7))
  if (kind === 'day') {
    return (
      <p className={`${LABEL} [&_span]:inline-block [&_span]:whitespace-nowrap`} id={id}>
        <DayLink href={hrefOf?.(day)}>
          {/* Who listens hears the whole date, in its order. */}
          <span className="sr-only">
            {formatDay(day, year)} {formatWeekday(day)}
          </span>
          <b className="text-[2rem] lg:text-[2.5rem] elder:text-[2rem]" aria-hidden="true">
            {Number(day.slice(8))}
          </b>
          {withMonth && !day.startsWith(String(year)) && (
            <span aria-hidden="true">{day.slice(0, 4)}年</span>
          )}
          <span aria-hidden="true">
            {withMonth && `${month}月 `}
            {formatWeekday(day)}
          </span>
        </DayLink>
      </p>
    )
  }
  const [first, second] = {
    month: [`${month}月`, '不定日'],
    printed: ['见报', formatDay(day, year)],
    page: [PAGE_MONTH, formatMonth(day)],
    published: ['发布', formatDay(day, year)],
  }[kind]
  return (
    <p className={LABEL} id={id}>
      <DayLink href={kind === 'month' || kind === 'page' ? undefined : hrefOf?.(day)}>
        <b className="text-sm leading-[1.5] whitespace-nowrap lg:text-lg elder:text-sm">
          {first}
          <br />
          {second}
        </b>
      </DayLink>
    </p>
  )
}

function DayLink({ href, children }: { href: string | undefined; children: React.ReactNode }) {
  if (!href) return children
  return (
    <a className="block text-inherit hover:text-cinnabar" href={href}>
      {children}
    </a>
  )
}
