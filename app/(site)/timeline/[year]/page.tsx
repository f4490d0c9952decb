import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineYear } from '../../_components/timeline-year.tsx'
import { timelineMetadata } from '../../_lib/timeline-metadata.ts'
import { parseTimelineAddress } from '../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ year: string }> }

export async function generateStaticParams() {
  const [newest] = await readTimelineMonths()
  return [{ year: newest?.month.slice(0, 4) ?? '0' }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return timelineMetadata([(await params).year])
}

export default async function YearPage({ params }: Props) {
  const found = parseTimelineAddress([(await params).year])
  if (!found) notFound()
  return <TimelineYear year={found.span} view={found.view} />
}
