import { notFound } from 'next/navigation'

import { findPlaceBySlug } from '#server/reader/site'

import { PlaceStories } from '../../../../_components/place-stories.tsx'
import { describeOlder, listOlderParams } from '../../../../_lib/place-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string; before: string }> }

export const generateStaticParams = () => listOlderParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describeOlder((await params).slug, LEVELS)
}

export default async function PrefectureArticlesPage({ params }: Props) {
  const { slug, before } = await params
  const place = await findPlaceBySlug(slug, LEVELS)
  if (!place) notFound()
  return <PlaceStories place={place} before={before} />
}
