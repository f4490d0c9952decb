import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { formatPeriod } from '#domain/stats/period'
import { readToday, readWhole } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'
import { HonoursPage } from '../_components/honours-page.tsx'
import { honoursPath, readHonourPeriod } from '../_lib/honour-periods.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ period: string }> }

/** One address that leads nowhere: the pages are made when somebody turns to them. */
export const generateStaticParams = () => [{ period: '-' }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const period = readHonourPeriod((await params).period, await readToday())
  if (!period) return {}
  const title = `${formatPeriod(period)}光荣榜`
  return pageMetadata({ title, description: `${title}：各地与通讯员`, path: honoursPath(period) })
}

export default async function PeriodHonoursPage({ params }: Props) {
  const [whole, today] = await Promise.all([readWhole(), readToday()])
  const period = readHonourPeriod((await params).period, today)
  if (!period || !whole) notFound()
  return <HonoursPage division={whole} period={period} />
}
