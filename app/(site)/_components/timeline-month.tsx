import { notFound } from 'next/navigation'

import { FeedLinks } from '#components/layout/feed-links'
import { OlderLink } from '#components/layout/older-link'
import { HeatLegend } from '#components/map/tile-map'
import { HeatCalendar } from '#components/timeline/heat-calendar'
import { MiniMonth } from '#components/timeline/mini-month'
import { MonthLinks } from '#components/timeline/month-links'
import { SeriesLedger } from '#components/timeline/series-ledger'
import { Spine } from '#components/timeline/spine'
import { SectionHead } from '#components/ui/section-head'
import { addDays, wordMonth } from '#lib/dates'
import { timelineDayPath, timelinePath } from '#lib/site-paths'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import { readPlaces, readToday } from '#server/reader/site'
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
  /** What else stands beside it. */
  aside?: React.ReactNode
}

/** A month of the timeline, whole or narrowed. A month with nothing at all in it is no page. */
export async function TimelineMonth({ month, view, aside }: TimelineMonthProps) {
  const [places, today, months] = await Promise.all([
    readPlaces(),
    readToday(),
    readTimelineMonths(),
  ])
  const region = findRegionScope(places, view.region)
  const isKnown = months.some((entry) => entry.month === month)
  if (!isKnown || (view.region && !region)) notFound()
  const monthEnd = addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)
  const lastDay = monthEnd < today ? monthEnd : today < `${month}-01` ? monthEnd : today
  const { type, before } = view
  const where = { divisionCode: region?.place.code, ownOnly: region?.ownOnly }
  const page = await readTimelineMonth({ month, type, before, ...where }, lastDay)
  const { activities, hasMore, days, dayPages, year: heat, series } = page
  if (before && activities.length === 0) notFound()
  const words = wordMonth(month)
  const narrowed = [region?.name, type && ACTIVITY_TYPE_WORDS[type]].filter(Boolean).join(' · ')
  const followed = [region && nameFollowed(region), type && ACTIVITY_TYPE_WORDS[type]]
  const list = months.map((entry) => entry.month)
  const older = list[list.indexOf(month) + 1]
  const last = activities.at(-1)
  return (
    <Frame current="timeline">
      <ScriptFile name="today" />
      <header className="page-head">
        <div>
          <h1>活动时间轴</h1>
          <p>
            {narrowed || '全省各级政协'}，到{words}为止的一年。颜色越深，当天活动越多。
          </p>
        </div>
        <FeedLinks
          view={{ place: region?.place, type }}
          of={followed.filter(Boolean).join(' · ') || '全省'}
          isWider={region?.ownOnly}
        />
      </header>
      <section aria-label="一年的热力日历">
        <HeatCalendar lastDay={lastDay} today={today} counts={heat} />
        <div className="heat-foot">
          <MonthLinks
            months={list.slice(0, Math.max(MONTHS_SHOWN, list.indexOf(month) + 2))}
            current={month}
            type={type}
            region={view.region}
          />
          <HeatLegend />
        </div>
      </section>
      <MonthFilters month={month} view={view} region={region} places={places} page={page} />
      <div className="columns after-filters">
        <section className="span-8" aria-labelledby="month">
          <h2 className="month-name" id="month">
            {words}
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
            words="本月更早的活动"
          />
          {older && (
            <p className="silent">
              更早的活动：
              <a className="text-link" href={timelinePath(older, { type, region: view.region })}>
                {wordMonth(older)}
              </a>
            </p>
          )}
        </section>
        <aside className="span-4 stack" aria-label="本月一览">
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
                more={{ href: '/series', words: '全部系列' }}
              />
              <SeriesLedger series={series} withPlace />
            </section>
          )}
        </aside>
      </div>
    </Frame>
  )
}

function DateRules() {
  return (
    <section className="card" aria-labelledby="date-rules">
      <h2 id="date-rules">日期怎么记</h2>
      <dl className="rows">
        <div>
          <dt>实心</dt>
          <dd>原文写明了日期，排在事发当天</dd>
        </div>
        <div>
          <dt>空心</dt>
          <dd>原文只说“近日”，按见报、版面所述或发布的日子排，不猜日期</dd>
        </div>
        <div>
          <dt>年份</dt>
          <dd>原文没有年份的，据版面推定并注明</dd>
        </div>
      </dl>
    </section>
  )
}
