import { notFound } from 'next/navigation'

import { Card } from '#components/layout/card'
import { FeedLinks } from '#components/layout/feed-links'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { TermRows } from '#components/layout/term-rows'
import { HeatLegend } from '#components/map/tile-map'
import { HeatCalendar } from '#components/timeline/heat-calendar'
import { MiniMonth } from '#components/timeline/mini-month'
import { MonthLinks } from '#components/timeline/month-links'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { Spine } from '#components/timeline/spine'
import { SectionHead } from '#components/ui/section-head'
import { addDays, formatMonth } from '#lib/dates'
import { timelineDayPath, timelinePath } from '#lib/addresses/site-paths'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { readDivisions, readToday } from '#server/reader/site'
import { readTimelineMonth, readTimelineMonths } from '#server/reader/timeline'

import { findRegionScope, nameFollowed } from '../_lib/region-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'
import { Frame } from './frame.tsx'
import { MonthFilters } from './month-filters.tsx'
import { ScriptFile } from './script-file.tsx'

const MONTHS_SHOWN = 18

interface TimelineMonthProps {
  month: string
  view: TimelineView
  /** What else is shown beside it. */
  aside?: React.ReactNode
}

/** A month of the timeline, whole or narrowed. A month with nothing at all in it is no page. */
export async function TimelineMonth({ month, view, aside }: TimelineMonthProps) {
  const [divisions, today, months] = await Promise.all([
    readDivisions(),
    readToday(),
    readTimelineMonths(),
  ])
  const region = findRegionScope(divisions, view.region)
  const isKnown = months.some((entry) => entry.month === month)
  if (!isKnown || (view.region && !region)) notFound()
  const monthEnd = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)
  const lastDay = monthEnd < today ? monthEnd : today < `${month}-01` ? monthEnd : today
  const { type, before } = view
  const where = { divisionCode: region?.division.code, ownOnly: region?.ownOnly }
  const page = await readTimelineMonth({ month, type, before, ...where }, lastDay)
  const { activities, hasMore, days, dayPages, year: heat, series } = page
  if (before && activities.length === 0) notFound()
  const monthLabel = formatMonth(month)
  const narrowed = [region?.name, type && ACTIVITY_TYPE_LABELS[type]].filter(Boolean).join(' · ')
  const followed = [region && nameFollowed(region), type && ACTIVITY_TYPE_LABELS[type]]
  const list = months.map((entry) => entry.month)
  const older = list[list.indexOf(month) + 1]
  const last = activities.at(-1)
  return (
    <Frame current="timeline">
      <ScriptFile name="today" />
      <PageTitle
        title="活动时间轴"
        lead={
          <>
            {narrowed || '全省各级政协'}，到{monthLabel}为止的一年。颜色越深，当天活动越多。
          </>
        }
      >
        <div className="md:ml-auto print:hidden">
          <FeedLinks
            view={{ division: region?.division, type }}
            of={followed.filter(Boolean).join(' · ') || '全省'}
            isWider={region?.ownOnly}
          />
        </div>
      </PageTitle>
      <section aria-label="一年的热力日历">
        <HeatCalendar lastDay={lastDay} today={today} counts={heat} />
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <MonthLinks
            months={list.slice(0, Math.max(MONTHS_SHOWN, list.indexOf(month) + 2))}
            current={month}
            type={type}
            region={view.region}
          />
          <HeatLegend />
        </div>
      </section>
      <MonthFilters month={month} view={view} region={region} divisions={divisions} page={page} />
      <div className="columns mt-8">
        <section className="span-8" aria-labelledby="month">
          <h2 className="pb-2 text-2xl" id="month">
            {monthLabel}
            {narrowed && <span className="label"> {narrowed}</span>}
          </h2>
          {activities.length === 0 && <p className="silent">这个月没有这样的活动。</p>}
          <Spine activities={activities} year={Number(month.slice(0, 4))} />
          <OlderLink
            href={
              hasMore && last
                ? timelinePath(month, { type, region: view.region, before: last.id })
                : null
            }
            label="本月更早的活动"
          />
          {older && (
            <p className="silent">
              更早的活动：
              <a className="text-link" href={timelinePath(older, { type, region: view.region })}>
                {formatMonth(older)}
              </a>
            </p>
          )}
        </section>
        <aside className="lg:col-span-4 stack" aria-label="本月一览">
          <MiniMonth
            month={month}
            days={days}
            hrefOf={(day) =>
              timelineDayPath(day, { type, region: view.region, before: dayPages[day] })
            }
          />
          {aside}
          <DateRules />
          {series.length > 0 && (
            <section aria-labelledby="series">
              <SectionHead
                id="series"
                title="本月系列"
                more={{ href: '/series', label: '全部系列' }}
              />
              <SeriesLedger series={series} withDivision />
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}

const DATE_RULES = [
  { term: '实心', value: '原文写明了日期，排在事发当天' },
  { term: '空心', value: '原文只说“近日”，按见报、版面所述或发布的日子排，不猜日期' },
  { term: '年份', value: '原文没有年份的，据版面推定并注明' },
]

function DateRules() {
  return (
    <Card id="date-rules" title="日期怎么记">
      <TermRows rows={DATE_RULES} />
    </Card>
  )
}
