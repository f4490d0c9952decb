import { HeatLegend } from '#components/map/tile-map'
import { MiniMonth, MonthLegend } from '#components/timeline/mini-month'
import { NothingRecorded, SpanSteps } from '#components/timeline/span-steps'
import { YearTable } from '#components/timeline/year-table'
import { SectionHead } from '#components/ui/section-head'
import { ACTIVITY_TYPES } from '#db/states'
import { timelinePath } from '#lib/addresses/site-paths'
import { readTimelineMonths, readTimelineYear } from '#server/reader/timeline'

import { getTimelineScope } from '../_lib/timeline-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'
import { Frame } from './frame.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineTitle } from './timeline-title.tsx'

/** A year of the timeline, whole or narrowed: its days as twelve calendars, its types as a table. */
export async function TimelineYear({ year, view }: { year: string; view: TimelineView }) {
  const scope = await getTimelineScope(year, view)
  const { divisions, today, region, narrowed, where } = scope
  const [page, known] = await Promise.all([
    readTimelineYear({ year, ...where }),
    readTimelineMonths(where),
  ])
  const { days, months: counts } = page
  const years = [...new Set(known.map(({ month }) => month.slice(0, 4)))]
  const steps = {
    span: year,
    earlier: years.find((one) => one < year),
    later: years.findLast((one) => one > year),
    view,
  }
  const total = sum(counts.map(({ count }) => count))
  const undated = total - sum(counts.map(({ dated }) => dated))
  const most = Math.max(0, ...days.map(({ count }) => count))
  const months = Array.from(
    { length: 12 },
    (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`,
  )
  const narrowedTo = { type: view.type, region: view.region }
  return (
    <Frame current="timeline">
      <TimelineTitle
        title={`${year}年的活动`}
        lead={`${narrowed || scope.whole}，${today.startsWith(year) ? '到今天' : ''}共${total}项。颜色越醒目，当天活动越多。`}
        view={view}
        scope={scope}
      />
      <SpanSteps {...steps} />
      <TimelineFilters span={year} view={view} region={region} divisions={divisions} page={page} />
      {total === 0 ? (
        <NothingRecorded {...steps} />
      ) : (
        <>
          <section className="mt-8" aria-label="十二个月">
            <div className="grid gap-x-10 gap-y-8 sm:grid-cols-[1fr_1fr] lg:grid-cols-[repeat(4,1fr)] elder:grid-cols-[1fr]">
              {months.map((month) => {
                const count = sum(
                  counts.filter((one) => one.month === month).map((one) => one.count),
                )
                const caption = <MonthCaption month={month} count={count} view={narrowedTo} />
                const own = days.filter(({ day }) => day.startsWith(month))
                return own.length > 0 ? (
                  <MiniMonth
                    key={month}
                    month={month}
                    days={own}
                    caption={caption}
                    view={view}
                    most={most}
                  />
                ) : (
                  <p key={month} className="font-serif text-lg leading-[normal] font-bold">
                    {caption}
                  </p>
                )
              })}
            </div>
            <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
              <HeatLegend />
              <MonthLegend />
              {undated > 0 && <p className="label">另有{undated}项不知道是哪一天，只计入月份。</p>}
            </div>
          </section>
          <section className="section" aria-labelledby="by-type">
            <SectionHead id="by-type" title="各类活动" note="单位：项" />
            <YearTable year={year} types={ACTIVITY_TYPES} counts={counts} view={narrowedTo} />
          </section>
        </>
      )}
    </Frame>
  )
}

interface MonthCaptionProps {
  month: string
  count: number
  view: Parameters<typeof timelinePath>[1]
}

function MonthCaption({ month, count, view }: MonthCaptionProps) {
  const name = `${Number(month.slice(5))}月`
  return (
    <>
      {count > 0 ? (
        <a
          className="inline-flex min-h-9 items-center elder:min-h-tap"
          href={timelinePath(month, view)}
        >
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <span className="font-sans text-sm font-normal text-ink-3">
        {count > 0 ? `${count}项` : '没有收录'}
      </span>
    </>
  )
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
