import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { EmptyState } from '#components/ui/empty-state'
import { LinesHead } from '#components/ui/list-line'
import { PageBody, PageHead } from '#components/ui/page-head'
import { Pager } from '#components/ui/pager'
import { Note } from '#components/ui/note'
import { Tabs } from '#components/newsroom/tabs'
import { State } from '#components/ui/state'
import { isScheduled } from '#domain/edition/edition-state'
import { countScheduled, listScheduled } from '#domain/publication/list-scheduled'
import { isEditor } from '#domain/edition/policy'
import { formatMoment } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { DecidedNote } from '../_components/decided-note.tsx'
import { MoveButton } from '../_components/move-button.tsx'
import { ReasonMove } from '../_components/reason-move.tsx'
import { oneOf, textOf, type SearchParams } from '../_lib/search-params.ts'
import { sendBack } from '../review/actions.ts'
import { ScheduleForm } from './_components/schedule-form.tsx'
import { WaitingLine } from './_components/waiting-line.tsx'
import { calendarDays, suggestTime } from './_lib/calendar-days.ts'
import { publish, unschedule } from './actions.ts'

export const metadata: Metadata = { title: '排期' }
export const instant = false

const CALENDAR = '/schedule?list=scheduled'

export default async function SchedulePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  if (!isEditor(actor)) notFound()
  const query = await searchParams
  const state = oneOf(query['list'], ['scheduled'] as const) ?? 'approved'
  const after = textOf(query['after'])
  const db = database()
  const now = new Date()
  const [{ rows, next }, counts] = await Promise.all([
    listScheduled(db, { actor, state, after }),
    countScheduled(db, { actor, now }),
  ])
  const scheduled = isScheduled(state)
  const base = scheduled ? CALENDAR : '/schedule'
  const suggested = suggestTime(now)
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
          {counts.overdue > 0 && (
            <Note tone="bad">
              <b>{counts.overdue} 篇到了时间没有发布。</b>
              可以在“已排期”里直接发布；还是不行，请告诉管理员。
            </Note>
          )}
        </div>
        <Tabs
          label="按状态看"
          tabs={[
            { href: '/schedule', label: '待发布', count: counts.approved, current: !scheduled },
            { href: CALENDAR, label: '已排期', count: counts.scheduled, current: scheduled },
          ]}
        />
        {!scheduled &&
          rows.map((row) => {
            const { editionId, lockVersion, headline } = row
            const shared = { title: headline, target: { editionId, lockVersion } }
            const then = `/schedule?decided=${editionId}`
            return (
              <WaitingLine
                key={editionId}
                row={row}
                mark={<span>{formatMoment(row.since, now)} 通过</span>}
              >
                <MoveButton
                  {...shared}
                  label="发布"
                  kind="primary"
                  size="small"
                  ask={publish}
                  then={then}
                />
                <ScheduleForm
                  {...shared}
                  suggested={suggested}
                  then={`${CALENDAR}&decided=${editionId}`}
                />
                <ReasonMove
                  {...shared}
                  buttonLabel="退回修改"
                  label="退回的理由"
                  ask={sendBack}
                  then={then}
                />
              </WaitingLine>
            )
          })}
        {scheduled &&
          calendarDays(rows, now).map(({ label, lines }) => (
            <section key={label}>
              <LinesHead>
                {label} <small>{lines.length} 篇</small>
              </LinesHead>
              {lines.map(({ row, time, overdue }) => {
                const { editionId, lockVersion, headline } = row
                const shared = { title: headline, target: { editionId, lockVersion } }
                const mark = (
                  <span className={overdue ? 'font-semibold text-cinnabar' : undefined}>
                    {time} 发布{overdue && '，已过时间'}
                  </span>
                )
                return (
                  <WaitingLine key={editionId} row={row} mark={mark}>
                    <MoveButton
                      {...shared}
                      label="现在发布"
                      size="small"
                      ask={publish}
                      then={`${CALENDAR}&decided=${editionId}`}
                    />
                    <MoveButton {...shared} label="取消排期" size="small" ask={unschedule} />
                  </WaitingLine>
                )
              })}
            </section>
          ))}
        {rows.length === 0 && (
          <EmptyState title={scheduled ? '没有排了时间的稿件' : '没有等发布的稿件'}>
            终审时选“先不发布”，稿件就到“待发布”里；排了时间的在“已排期”里。
          </EmptyState>
        )}
        <Pager base={base} next={next} started={after !== undefined} />
      </PageBody>
    </>
  )
}
