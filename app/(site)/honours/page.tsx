import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { periodAround } from '#domain/stats/period'
import { readDivisions, readToday } from '#server/reader/site'

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
  const [divisions, today] = await Promise.all([readDivisions(), readToday()])
  const province = divisions.find(({ level }) => level === 'province')
  if (!province) notFound()
  return <HonoursPage division={province} period={periodAround('quarter', today)} />
}
