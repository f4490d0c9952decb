import type { Metadata } from 'next'

import { listDivisions } from '#domain/division/list-divisions'
import { homeOf } from '#domain/stats/policy'
import { periodKey } from '#domain/stats/period'
import { formatOverseen } from '#domain/stats/format-overseen'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { textOf, type SearchParams } from '../_lib/search-params.ts'
import { OwnFigures } from './_components/own-figures.tsx'
import { PeriodSwitch } from './_components/period-switch.tsx'
import { DivisionOverview } from './_components/division-overview.tsx'
import { StatFrame } from './_components/stat-frame.tsx'
import { frameOf, readView } from './_lib/stat-view.ts'

export const metadata: Metadata = { title: '统计' }
export const instant = false

/** For those who oversee a division, its figures; for everybody else, their own. */
export default async function StatsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const view = readView(query, new Date())
  const home = homeOf(actor)
  const divisions = home === null ? [] : await listDivisions(database())
  const division = divisions.find(({ code }) => code === home)
  if (!division) return <OwnFigures actor={actor} view={view} query={query} path="/stats" />
  return (
    <StatFrame
      {...frameOf(view)}
      actor={actor}
      title={`${formatOverseen(actor, division, divisions)}用稿统计`}
      current="/stats"
      workbook={{ divisionCode: division.code, period: periodKey(view.period) }}
    >
      <PeriodSwitch path="/stats" view={view} />
      <DivisionOverview
        actor={actor}
        division={division}
        view={view}
        path="/stats"
        everybody={textOf(query['people']) === 'all'}
      />
    </StatFrame>
  )
}
