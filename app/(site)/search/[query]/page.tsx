import type { Metadata } from 'next'

import { FREQUENT_QUESTIONS } from '#domain/search/suggest'
import { searchPath } from '#lib/addresses/search-path'
import { readSearch } from '#server/reader/search'
import { readToday } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'
import { SearchPage } from '../_components/search-page.tsx'
import { searchRequest } from '../_lib/search-request.ts'
import { decodeQuestion } from '../_lib/search-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ query: string }> }

/** One question stands for all: the others are answered when somebody asks. */
export function generateStaticParams() {
  return [{ query: FREQUENT_QUESTIONS[0] }]
}

/** What finds nothing is no page to be found by. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const text = decodeQuestion((await params).query)
  const { tally } = await readSearch(searchRequest({ text, today: await readToday() }))
  const metadata = await pageMetadata({
    title: `搜索“${text}”`,
    description: `含“${text}”的报道，可按地区、类型、年份缩小范围`,
    path: searchPath(text),
  })
  return tally?.total.count ? metadata : { ...metadata, robots: { index: false, follow: true } }
}

export default async function QuestionPage({ params }: Props) {
  return <SearchPage text={decodeQuestion((await params).query)} view={{}} />
}
