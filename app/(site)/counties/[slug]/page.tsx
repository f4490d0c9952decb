import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { findPlaceBySlug, readPlaces } from '#server/reader/site'

import { PlacePage } from '../../_components/place-page.tsx'
import { pageMetadata } from '../../_lib/page-metadata.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['county', 'zone'] as const

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const places = await readPlaces()
  const own = places.filter(({ level }) => LEVELS.some((each) => each === level))
  return own.length > 0 ? own.map(({ slug }) => ({ slug })) : [{ slug: '-' }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const place = await findPlaceBySlug(slug, LEVELS)
  if (!place) return {}
  return pageMetadata({
    title: `${place.name}：报道与活动时间轴`,
    description: `${place.name}政协的报道、活动时间轴与系列`,
    path: `/counties/${slug}`,
    column: { name: place.name },
    feeds: { place, title: place.name },
  })
}

export default async function CountyPage({ params }: Props) {
  const place = await findPlaceBySlug((await params).slug, LEVELS)
  if (!place) notFound()
  return <PlacePage place={place} />
}
