import { notFound } from 'next/navigation'

import { Card } from '#components/layout/card'
import { TermRows } from '#components/layout/term-rows'
import { HeatLegend } from '#components/map/tile-map'
import { HeatCalendar } from '#components/timeline/heat-calendar'
import { MiniMonth, MonthLegend } from '#components/timeline/mini-month'
import { MonthLinks } from '#components/timeline/month-links'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { NothingRecorded, SpanSteps } from '#components/timeline/span-steps'
import { SectionHead } from '#components/ui/section-head'
import { DEMO_MARK, isDemoActivity } from '#lib/article-marks'
import { addDays, formatMonth } from '#lib/dates'
import { timelinePath } from '#lib/addresses/site-paths'
import { isProvince } from '#lib/whole-site'
import { readSettings } from '#server/reader/site'
import { readTimelineMonth, readTimelineMonths } from '#server/reader/timeline'
import { siteOrigin } from '#server/site-address'

import { countShown } from '../_lib/count-shown.ts'
import { getTimelineScope } from '../_lib/timeline-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'
import { Frame } from './frame.tsx'
import { ScriptFile } from './script-file.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineList } from './timeline-list.tsx'
import { TimelineTitle } from './timeline-title.tsx'

const MONTHS_SHOWN = 18

interface TimelineMonthProps {
  month: string
  view: TimelineView
  /** What else is shown beside it. */
  aside?: React.ReactNode
}

/** A month of the timeline, whole or narrowed. */
export async function TimelineMonth({ month, view, aside }: TimelineMonthProps) {
  const scope = await getTimelineScope(month, view)
  const { divisions, today, region, narrowed, whole, where } = scope
  const { type, before } = view
  const monthEnd = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)
  const isUnderWay = monthEnd >= today && today >= `${month}-01`
  const lastDay = isUnderWay ? today : monthEnd
  const [page, months, { siteAddress }] = await Promise.all([
    readTimelineMonth({ month, before, ...where }, lastDay),
    readTimelineMonths(where),
    readSettings(),
  ])
  const { activities, hasMore, days, year: heat, series } = page
  if (before && activities.length === 0) notFound()
  const monthLabel = formatMonth(month)
  const list = months.map((entry) => entry.month)
  const earlier = list.find((one) => one < month)
  const steps = { span: month, earlier, later: list.findLast((one) => one > month), view }
  const shown = list.filter((one) => one >= month).length + 1
  const narrowedTo = { type, region: view.region }
  const total = countShown(page.types, type)
  const isDemo = activities.length > 0 && activities.every(isDemoActivity)
  return (
    <Frame current="timeline">
      <ScriptFile name="today" />
      <TimelineTitle
        title="活动时间轴"
        lead={
          <>
            {narrowed || `${whole}${isProvince(divisions[0]) ? '各级' : ''}政协`}，
            <span className="elder:hidden">
              到{monthLabel}为止的一年。颜色越醒目，当天活动越多。
            </span>
            <span className="hidden elder:inline">
              {monthLabel}共{total}项活动。
            </span>
          </>
        }
        view={view}
        scope={scope}
      />
      <section className="elder:hidden print:hidden" aria-label="一年的热力日历">
        <HeatCalendar lastDay={lastDay} today={today} counts={heat} />
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <MonthLinks
            months={list.slice(0, Math.max(MONTHS_SHOWN, shown))}
            current={month}
            {...narrowedTo}
          />
          <HeatLegend />
        </div>
      </section>
      <TimelineFilters span={month} view={view} region={region} divisions={divisions} page={page} />
      <div className="columns mt-8">
        <section className="span-8" aria-labelledby="month" data-demo={isDemo || undefined}>
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 pb-2">
            <div className="flex flex-wrap items-center gap-x-3">
              <h2 className="text-2xl" id="month">
                {monthLabel}
                {narrowed && <span className="label"> {narrowed}</span>}
                {before && <span className="label"> 接前页</span>}
              </h2>
              {isDemo && <span className="mark">{DEMO_MARK}</span>}
            </div>
            <SpanSteps {...steps} />
          </div>
          {activities.length === 0 && <NothingRecorded {...steps} />}
          <TimelineList
            span={month}
            view={view}
            activities={activities}
            hasMore={hasMore}
            total={total}
            left={page.left ?? total}
            label="本月更早的活动"
            hrefOf={(day) => timelinePath(day, narrowedTo)}
            origin={siteOrigin(siteAddress)}
            end={
              earlier &&
              activities.length > 0 && (
                <p className="silent">
                  更早的活动：
                  <a className="text-link" href={timelinePath(earlier, narrowedTo)}>
                    {formatMonth(earlier)}
                  </a>
                </p>
              )
            }
          />
        </section>
        <aside className="lg:col-span-4 stack" aria-label="本月一览">
          <div>
            <MiniMonth month={month} days={days} caption={monthLabel} view={view} />
            <MonthLegend />
          </div>
          <div className="stack elder:hidden">
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
          </div>
        </aside>
      </div>
    </Frame>
  )
}

const DATE_RULES = [
  { term: '实心', value: '原文写明了日期，排在事发当天' },
  { term: '空心', value: '没有写明哪天，按见报、发布、版面所述的先后排，不猜日期' },
  { term: '年份', value: '原文没有年份的，据版面推定并注明' },
]

function DateRules() {
  return (
    <Card id="date-rules" title="日期怎么记">
      <TermRows rows={DATE_RULES} />
    </Card>
  )
}
