import { notFound } from 'next/navigation'

import { findDivisionBySlug } from '#server/reader/site'

import { DivisionArticles } from '../../../../_components/division-articles.tsx'
import { describeOlder, listOlderParams } from '../../../../_lib/division-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['county', 'zone'] as const

type Props = { params: Promise<{ slug: string; before: string }> }

export const generateStaticParams = () => listOlderParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describeOlder((await params).slug, LEVELS)
}

export default async function CountyArticlesPage({ params }: Props) {
  const { slug, before } = await params
  const division = await findDivisionBySlug(slug, LEVELS)
  if (!division) notFound()
  return <DivisionArticles division={division} before={before} />
}
