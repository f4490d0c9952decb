import type { Metadata } from 'next'

import { EmptyState } from '#components/ui/empty-state'
import { SegmentLinks } from '#components/ui/segments'
import { listDivisions } from '#domain/division/list-divisions'
import { getSettings } from '#domain/setting/settings'
import { forecast, listFreshness } from '#domain/stats/list-freshness'
import { listReminders } from '#domain/stats/list-reminders'
import { overseenBy } from '#domain/stats/policy'
import { listRemindable } from '#domain/stats/remind-division'
import { addDays, shanghaiDay, formatDay } from '#lib/dates'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { oneOf, type SearchParams } from '../../_lib/search-params.ts'
import { ColumnTable } from '../_components/column-table.tsx'
import { DueTable } from '../_components/due-table.tsx'
import { FreshnessBoard } from '../_components/freshness-board.tsx'
import { FreshnessLegend } from '../_components/freshness-legend.tsx'
import { Halves } from '../_components/halves.tsx'
import { StaleForecast } from '../_components/stale-forecast.tsx'
import { StatFrame } from '../_components/stat-frame.tsx'
import { BOARD_VIEWS, ofView } from '../_lib/board-view.ts'

export const metadata: Metadata = { title: '更新红线' }
export const instant = false

const FORESEEN_DAYS = 7

export default async function FreshnessPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const view = oneOf((await searchParams)['show'], BOARD_VIEWS)
  const now = new Date()
  const today = shanghaiDay(now)
  const frame = {
    actor,
    title: '更新红线看板',
    of: formatDay(today),
    now,
    current: '/stats/freshness',
  } as const
  if (overseenBy(actor).length === 0) {
    return (
      <StatFrame {...frame}>
        <EmptyState title="更新红线给编辑和管理员看">
          您的来稿和采用在“统计”里；红线看板按地区给编辑看。
        </EmptyState>
      </StatFrame>
    )
  }
  const db = database()
  const [{ newsLimitDays, noticeLimitDays }, divisions] = await Promise.all([
    getSettings(db),
    listDivisions(db),
  ])
  const limits = { news: newsLimitDays, notice: noticeLimitDays }
  const board = await listFreshness(db, { actor, now, limits })
  const shown = view ? ofView(board.divisions, view) : []
  const divisionCodes = shown.map(({ code }) => code)
  const [reminded, remindable] = await Promise.all([
    listReminders(db, { divisionCodes, day: today }),
    listRemindable(db, { divisionCodes, today }),
  ])
  const nameOf = (code: string) => divisions.find((one) => one.code === code)?.shortName ?? code
  const coming = forecast(board.divisions, { today, until: addDays(today, FORESEEN_DAYS) })
  return (
    <StatFrame {...frame}>
      <p className="mt-4 text-ink-2">
        距最近一篇发布的天数。动态类满 {limits.news} 天、公告类满 {limits.notice}{' '}
        天没有更新，就是检查的红线。
      </p>
      <FreshnessLegend limit={limits.news} states={board.divisions.map(({ state }) => state)} />
      <div className="mb-4 print:hidden">
        <SegmentLinks
          label="看哪些地区"
          links={[
            { href: '/stats/freshness', label: '全部地区', current: !view && 'page' },
            {
              href: '/stats/freshness?show=soon',
              label: '只看快到期',
              current: view === 'soon' && 'page',
            },
            {
              href: '/stats/freshness?show=stale',
              label: '只看过红线',
              current: view === 'stale' && 'page',
            },
          ]}
        />
      </div>
      {view ? (
        <DueTable
          divisions={shown}
          view={view}
          reminded={reminded}
          remindable={remindable}
          limit={limits.news}
          today={today}
          nameOf={nameOf}
        />
      ) : (
        <FreshnessBoard divisions={board.divisions} limit={limits.news} nameOf={nameOf} />
      )}
      <Halves>
        <StaleForecast coming={coming} today={today} />
        <ColumnTable columns={board.columns} limits={limits} today={today} />
      </Halves>
    </StatFrame>
  )
}
