import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { formatMonth } from '#lib/dates'
import { timelinePath } from '#lib/addresses/site-paths'
import { readTimelineMonths } from '#server/reader/timeline'

import { TimelineMonth } from '../../../_components/timeline-month.tsx'
import { pageMetadata } from '../../../_lib/page-metadata.ts'
import { parseMonth } from '../../../_lib/timeline-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ year: string; month: string }> }

export async function generateStaticParams() {
  const months = (await readTimelineMonths()).map(({ month }) => month.split('-').map(Number))
  const params = months.map(([year, month]) => ({ year: String(year), month: String(month) }))
  return params.length > 0 ? params : [{ year: '0', month: '0' }]
}

async function monthOf({ params }: Props): Promise<string | null> {
  const { year, month } = await params
  return parseMonth(year, month)
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const month = await monthOf(props)
  if (!month) return {}
  return pageMetadata({
    title: `${formatMonth(month)}活动时间轴`,
    description: `${formatMonth(month)}各级政协的活动，可按类型和地区筛选`,
    path: timelinePath(month),
    column: { name: '活动时间轴' },
    feeds: { title: '全省' },
  })
}

export default async function MonthPage(props: Props) {
  const month = await monthOf(props)
  if (!month) notFound()
  return <TimelineMonth month={month} view={{}} />
}
