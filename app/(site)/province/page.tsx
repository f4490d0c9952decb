import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readDivisions } from '#server/reader/site'

import { DivisionPage } from '../_components/division-page.tsx'
import { pageMetadata } from '../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

export function generateMetadata(): Promise<Metadata> {
  return pageMetadata({
    title: '全省报道与活动',
    description: '全省各级政协的报道、活动时间轴与系列',
    path: '/province',
    column: { name: '全省' },
    feeds: { division: { level: 'province', slug: '' }, title: '全省' },
  })
}

export default async function ProvincePage() {
  const province = (await readDivisions()).find(({ level }) => level === 'province')
  if (!province) notFound()
  return <DivisionPage division={province} />
}
