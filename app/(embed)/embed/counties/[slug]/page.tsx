import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { findDivisionBySlug } from '#server/reader/site'

import { EmbeddedDivision } from '../../_components/embedded-division.tsx'

export const ensureStatic = 'navigation'

const LEVELS = ['county', 'zone'] as const

type Props = { params: Promise<{ slug: string }> }

/** Made when a site first frames one. */
export const generateStaticParams = () => [{ slug: '-' }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const division = await findDivisionBySlug((await params).slug, LEVELS)
  return division ? { title: `${division.name}政协报道` } : {}
}

export default async function EmbeddedCounty({ params }: Props) {
  const division = await findDivisionBySlug((await params).slug, LEVELS)
  if (!division) notFound()
  return <EmbeddedDivision division={division} />
}
