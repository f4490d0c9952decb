import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineDay } from '../../../../_components/timeline-day.tsx'
import { TimelineMonth } from '../../../../_components/timeline-month.tsx'
import { TimelineYear } from '../../../../_components/timeline-year.tsx'
import { timelineMetadata } from '../../../../_lib/timeline-metadata.ts'
import { parseTimelineAddress } from '../../../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

/** In a narrowed year what narrows it is in the month's place: /timeline/2023/types/meeting. */
type Props = { params: Promise<{ year: string; month: string; view: string[] }> }

/** One narrowed view stands for all: the others, and the days, are made when somebody turns to them. */
export async function generateStaticParams() {
  const [newest] = await readTimelineMonths()
  const [year = 0, month = 0] = (newest?.month ?? '0-0').split('-').map(Number)
  return [{ year: String(year), month: String(month), view: ['types', 'meeting'] }]
}

async function segmentsOf({ params }: Props): Promise<string[]> {
  const { year, month, view } = await params
  return [year, month, ...view]
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return timelineMetadata(await segmentsOf(props))
}

export default async function TimelineViewPage(props: Props) {
  const found = parseTimelineAddress(await segmentsOf(props))
  if (!found) notFound()
  const { span, view } = found
  if (span.length === 4) return <TimelineYear year={span} view={view} />
  if (span.length === 7) return <TimelineMonth month={span} view={view} />
  return <TimelineDay day={span} view={view} />
}
