import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Breadcrumbs } from '#components/ui/crumb'
import { listDivisions } from '#domain/division/list-divisions'
import { seenWithin } from '#domain/stats/policy'
import { periodKey } from '#domain/stats/period'
import { formatOverseen } from '#domain/stats/format-overseen'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { PeriodSwitch } from '../../_components/period-switch.tsx'
import { DivisionOverview } from '../../_components/division-overview.tsx'
import { StatFrame } from '../../_components/stat-frame.tsx'
import { frameOf, readView, statHref } from '../../_lib/stat-view.ts'

export const metadata: Metadata = { title: '地区用稿统计' }
export const instant = false

interface Props {
  params: Promise<{ slug: string }>
  searchParams: SearchParams
}

export default orMissing(async function DivisionStatsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const path = `/stats/places/${slug}`
  const actor = await requireActor()
  const query = await searchParams
  const divisions = await listDivisions(database())
  const division = divisions.find((one) => one.slug === slug)
  if (!division || seenWithin(actor, division.code).length === 0) notFound()
  const parent = divisions.find(({ code }) => code === division.parentCode)
  const view = readView(query, new Date())
  return (
    <StatFrame
      {...frameOf(view)}
      actor={actor}
      title={`${formatOverseen(actor, division, divisions)}用稿统计`}
      current={null}
      workbook={{ divisionCode: division.code, period: periodKey(view.period) }}
    >
      <Breadcrumbs
        label="上一级"
        crumbs={[
          { href: statHref('/stats', view.period), word: '用稿统计' },
          ...(parent && seenWithin(actor, parent.code).length > 0
            ? [{ href: statHref(`/stats/places/${parent.slug}`, view.period), word: parent.name }]
            : []),
        ]}
      />
      <PeriodSwitch path={path} view={view} />
      <DivisionOverview
        actor={actor}
        division={division}
        view={view}
        path={path}
        everybody={textOf(query['people']) === 'all'}
      />
    </StatFrame>
  )
})
