import type { Metadata } from 'next'

import { FREQUENT_QUESTIONS } from '#domain/search/suggest'

import { SearchPage } from '../_components/search-page.tsx'
import { decodeQuestion } from '../_lib/search-view.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ query: string }> }

/** One question stands for all: the others are answered when somebody asks. */
export function generateStaticParams() {
  return [{ query: FREQUENT_QUESTIONS[0] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const text = decodeQuestion((await params).query)
  return { title: `搜索“${text}”`, robots: { index: false, follow: true } }
}

export default async function QuestionPage({ params }: Props) {
  return <SearchPage text={decodeQuestion((await params).query)} view={{}} />
}
