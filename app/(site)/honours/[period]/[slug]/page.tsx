import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { formatPeriod } from '#domain/stats/period'
import { findDivisionBySlug, readToday } from '#server/reader/site'

import { pageMetadata } from '../../../_lib/page-metadata.ts'
import { HonoursPage } from '../../_components/honours-page.tsx'
import { honoursPath, readHonourPeriod } from '../../_lib/honour-periods.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ period: string; slug: string }> }

/** One address that leads nowhere: the pages are made when somebody turns to them. */
export const generateStaticParams = () => [{ period: '-', slug: '-' }]

async function read({ params }: Props) {
  const { period: part, slug } = await params
  const period = readHonourPeriod(part, await readToday())
  const division = await findDivisionBySlug(slug, ['prefecture', 'county', 'zone'])
  return period && division ? { period, division } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const asked = await read(props)
  if (!asked) return {}
  const title = `${asked.division.name}${formatPeriod(asked.period)}光荣榜`
  return pageMetadata({
    title,
    description: `${title}：各地与通讯员`,
    path: honoursPath(asked.period, asked.division.slug),
  })
}

export default async function DivisionHonoursPage(props: Props) {
  const asked = await read(props)
  if (!asked) notFound()
  return <HonoursPage division={asked.division} period={asked.period} />
}
