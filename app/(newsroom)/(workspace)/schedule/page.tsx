import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { EmptyState } from '#components/ui/empty-state'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Note } from '#components/ui/note'
import { Tabs } from '#components/newsroom/tabs'
import { State } from '#components/ui/state'
import { isScheduled } from '#domain/edition/edition-state'
import { countScheduled, listScheduled } from '#domain/publication/list-scheduled'
import { isEditor } from '#domain/edition/policy'
import { formatWaiting } from '#lib/format-figures'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../_lib/or-missing.tsx'
import { DecidedNote } from '../_components/decided-note.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { LateNote } from './_components/late-note.tsx'
import { ScheduledDays } from './_components/scheduled-days.tsx'
import { ScheduledWeek } from './_components/scheduled-week.tsx'
import { WaitingList } from './_components/waiting-list.tsx'
import { CALENDAR, WAITING } from './_lib/calendar-path.ts'

export const metadata: Metadata = { title: '排期' }
export const instant = false

export default orMissing(async function SchedulePage({
  searchParams,
}: {
  searchParams: SearchParams
}) {
  const actor = await requireActor()
  if (!isEditor(actor)) notFound()
  const query = await searchParams
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const counts = await countScheduled(db, { actor, now })
  // It opens on what is not empty.
  const state =
    oneOf(query['list'], ['approved', 'scheduled'] as const) ??
    (counts.approved === 0 && counts.scheduled > 0 ? 'scheduled' : 'approved')
  const { rows, next } = await listScheduled(db, { actor, state, after })
  const scheduled = isScheduled(state)
  const base = scheduled ? CALENDAR : WAITING
  return (
    <>
      <PageHead title="排期">
        <State grow>
          <span className="max-xl:hidden!">各级都通过的稿件，在这里发布。到时间的自动发布。</span>
        </State>
      </PageHead>
      <PageBody>
        <div className="*:mb-3">
          <DecidedNote actor={actor} asked={query['decided']} now={now} />
          <LateNote actor={actor} asked={query['late']} now={now} />
          {counts.overdue > 0 && (
            <Note tone="bad">
              <b>{formatWaiting(counts.overdue)} 篇到了时间没有发布。</b>
              可以在“已排期”里直接发布；还是不行，请告诉管理员。
            </Note>
          )}
        </div>
        <ScheduledWeek actor={actor} now={now} asked={textOf(query['week'])} counts={counts} />
        <Tabs
          label="按状态看"
          tabs={[
            {
              href: WAITING,
              label: '待发布',
              count: counts.approved,
              isCapped: true,
              current: !scheduled,
            },
            {
              href: CALENDAR,
              label: '已排期',
              count: counts.scheduled,
              isCapped: true,
              current: scheduled,
            },
          ]}
        />
        {scheduled ? (
          <ScheduledDays rows={rows} now={now} />
        ) : (
          <WaitingList rows={rows} now={now} />
        )}
        {rows.length === 0 && (
          <EmptyState title={scheduled ? '没有排了时间的稿件' : '没有等发布的稿件'}>
            终审时选“先不发布”，稿件就到“待发布”里；排了时间的在“已排期”里。
          </EmptyState>
        )}
        <Pager base={base} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
})
