import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { formatMonth } from '#lib/dates'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { readDivisions } from '#server/reader/site'
import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineMonth } from '../../../../_components/timeline-month.tsx'
import { alternatesOf } from '../../../../_lib/page-metadata.ts'
import { findRegionScope } from '../../../../_lib/region-scope.ts'
import { parseMonth, parseTimelineView } from '../../../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ year: string; month: string; view: string[] }> }

/** One narrowed view stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  const [newest] = await readTimelineMonths()
  const [year = 0, month = 0] = (newest?.month ?? '0-0').split('-').map(Number)
  return [{ year: String(year), month: String(month), view: ['types', 'meeting'] }]
}

async function findView({ params }: Props) {
  const { year, month: number, view: segments } = await params
  const month = parseMonth(year, number)
  const view = parseTimelineView(segments)
  return month && view ? { month, view } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await findView(props)
  if (!found) return {}
  const { type, region } = found.view
  const scope = findRegionScope(await readDivisions(), region)
  const division = scope?.division
  const narrowed = [scope?.name, type && ACTIVITY_TYPE_LABELS[type]].filter(Boolean).join(' · ')
  return {
    title: `${formatMonth(found.month)}活动时间轴`,
    robots: { index: false, follow: true },
    alternates: { types: alternatesOf({ division, type, title: narrowed }) },
  }
}

export default async function MonthViewPage(props: Props) {
  const found = await findView(props)
  if (!found) notFound()
  return <TimelineMonth {...found} />
}
