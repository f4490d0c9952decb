import type { Metadata } from 'next'

import { requireActor } from '#server/session'

import type { SearchParams } from '../../_lib/search-params.ts'
import { OwnFigures } from '../_components/own-figures.tsx'
import { readView } from '../_lib/stat-view.ts'

export const metadata: Metadata = { title: '我的用稿' }
export const instant = false

export default async function OwnStatsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActor()
  const query = await searchParams
  const view = readView(query, new Date())
  return <OwnFigures actor={actor} view={view} query={query} path="/stats/mine" />
}
