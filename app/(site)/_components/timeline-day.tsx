import { notFound } from 'next/navigation'

import { PageTitle } from '#components/layout/page-title'
import { formatReported } from '#components/timeline/timeline-date'
import { MiniMonth, MonthLegend } from '#components/timeline/mini-month'
import { NothingRecorded, SpanSteps } from '#components/timeline/span-steps'
import { formatDay, formatMonth, formatWeekday, type IsoDay } from '#lib/dates'
import { formatLunarDay } from '#lib/lunar'
import { readSettings } from '#server/reader/site'
import { readTimelineDay } from '#server/reader/timeline'
import { siteOrigin } from '#server/site-address'

import { countShown } from '../_lib/count-shown.ts'
import { formatRecorded } from '../_lib/format-recorded.ts'
import { findPublishedToday } from '../_lib/find-published-today.ts'
import { getTimelineScope } from '../_lib/timeline-scope.ts'
import type { TimelineView } from '../_lib/timeline-view.ts'
import { ComingUp } from './coming-up.tsx'
import { Frame } from './frame.tsx'
import { OnThisDay } from './on-this-day.tsx'
import { PublishedToday } from './published-today.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineList } from './timeline-list.tsx'

/** A day of the timeline, whole or narrowed: what took place on it, and what only was in print. */
export async function TimelineDay({ day, view }: { day: IsoDay; view: TimelineView }) {
  const scope = await getTimelineScope(day, view)
  const { divisions, region, narrowed, where, isAnnounced, hasWhole } = scope
  const { before } = view
  const [page, { siteAddress }] = await Promise.all([
    readTimelineDay({ day, before, ...where }),
    readSettings(),
  ])
  const { activities, hasMore, earlier, later, days, announced } = page
  const published = await findPublishedToday(day, scope.today, view, activities)
  if (before && activities.length === 0) notFound()
  const known = days.find((one) => one.day === day)?.count ?? 0
  const listed = countShown(page.types, view.type)
  const steps = { span: day, earlier, later, view, hasWhole }
  return (
    <Frame current="timeline">
      <PageTitle
        title={formatDay(day)}
        lead={
          <>
            星期{formatWeekday(day).slice(1)}，{formatLunarDay(day)}。{narrowed || scope.whole}
            {isAnnounced
              ? `预告了${announced.length}项活动。`
              : formatRecorded(known, listed - known, formatReported(activities))}
            {published.lines.length > 0 && '今天刊发的报道在下面。'}
          </>
        }
      >
        <div className="md:ml-auto">
          <SpanSteps {...steps} />
        </div>
      </PageTitle>
      {!isAnnounced && (
        <TimelineFilters span={day} view={view} region={region} divisions={divisions} page={page} />
      )}
      <div className="columns mt-8">
        <section className="span-8" aria-label="这一天的活动">
          {activities.length + announced.length + published.lines.length === 0 && (
            <NothingRecorded {...steps} />
          )}
          <TimelineList
            span={day}
            view={view}
            activities={activities}
            hasMore={hasMore}
            total={listed}
            left={page.left ?? listed}
            label="这一天的其他活动"
            origin={siteOrigin(siteAddress)}
          />
          {published.lines.length > 0 && (
            <PublishedToday {...published} year={Number(day.slice(0, 4))} whole={divisions[0]} />
          )}
          {announced.length > 0 && !before && (
            <ComingUp
              title={isAnnounced ? '预告的活动' : '预告过的活动'}
              announced={announced}
              withDivision
            />
          )}
        </section>
        <aside className="lg:col-span-4 stack" aria-label="当月一览">
          <div>
            <MiniMonth
              month={day.slice(0, 7)}
              days={days}
              caption={formatMonth(day)}
              view={view}
              current={day}
            />
            <MonthLegend />
          </div>
          <OnThisDay day={day} where={where} />
        </aside>
      </div>
    </Frame>
  )
}
