import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { findPlaceBySlug } from '#server/reader/site'

import { EmbeddedPlace } from '../../_components/embedded-place.tsx'

export const ensureStatic = 'navigation'

const LEVELS = ['county', 'zone'] as const

type Props = { params: Promise<{ slug: string }> }

/** Made when a site first frames one. */
export const generateStaticParams = () => [{ slug: '-' }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const place = await findPlaceBySlug((await params).slug, LEVELS)
  return place ? { title: `${place.name}政协报道` } : {}
}

export default async function EmbeddedCounty({ params }: Props) {
  const place = await findPlaceBySlug((await params).slug, LEVELS)
  if (!place) notFound()
  return <EmbeddedPlace place={place} />
}
