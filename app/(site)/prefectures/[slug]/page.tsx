import { notFound } from 'next/navigation'

import { findPlaceBySlug } from '#server/reader/site'

import { PlacePage } from '../../_components/place-page.tsx'
import { describePlace, listPlaceParams } from '../../_lib/place-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => listPlaceParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describePlace((await params).slug, LEVELS)
}

export default async function PrefecturePage({ params }: Props) {
  const place = await findPlaceBySlug((await params).slug, LEVELS)
  if (!place) notFound()
  return <PlacePage place={place} />
}
