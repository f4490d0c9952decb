import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { readNewestArticleIds } from '#server/reader/article'
import { findPlaceBySlug, readPlaces } from '#server/reader/site'

import { PlaceStories } from '../../../../_components/place-stories.tsx'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string; before: string }> }

/** One page stands for all: the others are made when somebody turns to them. */
export async function generateStaticParams() {
  const [places, [newest]] = await Promise.all([readPlaces(), readNewestArticleIds(1)])
  const place = places.find(({ level }) => LEVELS.some((each) => each === level))
  return [{ slug: place?.slug ?? '-', before: String(newest ?? 0) }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await findPlaceBySlug((await params).slug, LEVELS)
  return place ? { title: `${place.name}较早的报道`, robots: { index: false } } : {}
}

export default async function PrefectureArticlesPage({ params }: Props) {
  const { slug, before } = await params
  const place = await findPlaceBySlug(slug, LEVELS)
  if (!place) notFound()
  return <PlaceStories place={place} before={before} />
}
