import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { FREQUENT_QUESTIONS } from '#domain/search/suggest'

import { SearchPage } from '../../_components/search-page.tsx'
import { decodeQuestion, parseSearchView } from '../../_lib/search-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ query: string; view: string[] }> }

export function generateStaticParams() {
  return [{ query: FREQUENT_QUESTIONS[0], view: ['order', 'newest'] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const text = decodeQuestion((await params).query)
  return { title: `搜索“${text}”`, robots: { index: false, follow: true } }
}

export default async function QuestionViewPage({ params }: Props) {
  const { query, view: segments } = await params
  const view = parseSearchView(segments)
  if (!view) notFound()
  return <SearchPage text={decodeQuestion(query)} view={view} />
}
