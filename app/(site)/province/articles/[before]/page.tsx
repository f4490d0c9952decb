import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readNewestArticleId } from '#server/reader/article'
import { readDivisions } from '#server/reader/site'

import { DivisionArticles } from '../../../_components/division-articles.tsx'

export const ensureStatic = 'navigation'

export const metadata: Metadata = { title: '全省较早的报道', robots: { index: false } }

type Props = { params: Promise<{ before: string }> }

/** One page stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  return [{ before: String(await readNewestArticleId()) }]
}

export default async function ProvinceArticlesPage({ params }: Props) {
  const province = (await readDivisions()).find(({ level }) => level === 'province')
  if (!province) notFound()
  return <DivisionArticles division={province} before={(await params).before} />
}
