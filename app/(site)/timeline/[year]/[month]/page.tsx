import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineMonth } from '../../../_components/timeline-month.tsx'
import { timelineMetadata } from '../../../_lib/timeline-metadata.ts'
import { parseTimelineAddress } from '../../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateStaticParams() {
  const [newest] = await readTimelineMonths()
  const [year = 0, month = 0] = (newest?.month ?? '0-0').split('-').map(Number)
  return [{ year: String(year), month: String(month) }]
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
