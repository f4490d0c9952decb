import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineMonth } from '../../../_components/timeline-month.tsx'
import { timelineMetadata } from '../../../_lib/timeline-metadata.ts'
import { parseTimelineAddress } from '../../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateStaticParams() {
  const months = (await readTimelineMonths()).map(({ month }) => month.split('-').map(Number))
  const params = months.map(([year, month]) => ({ year: String(year), month: String(month) }))
  return params.length > 0 ? params : [{ year: '0', month: '0' }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month } = await params
  return timelineMetadata([year, month])
}

export default async function MonthPage({ params }: Props) {
  const { year, month } = await params
  const found = parseTimelineAddress([year, month])
  if (!found) notFound()
  return <TimelineMonth month={found.span} view={found.view} />
}
