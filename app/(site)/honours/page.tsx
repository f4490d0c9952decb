import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { periodAround } from '#domain/stats/period'
import { readToday, readWhole } from '#server/reader/site'

import { pageMetadata } from '../_lib/page-metadata.ts'
import { HonoursPage } from './_components/honours-page.tsx'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '光荣榜',
    description: '各地与通讯员的用稿光荣榜',
    path: '/honours',
  })
}

export default async function ThisQuarterPage() {
  const [whole, today] = await Promise.all([readWhole(), readToday()])
  if (!whole) notFound()
  return <HonoursPage division={whole} period={periodAround('quarter', today)} />
}
