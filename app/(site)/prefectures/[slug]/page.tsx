import { notFound } from 'next/navigation'

import { findDivisionBySlug } from '#server/reader/site'

import { DivisionPage } from '../../_components/division-page.tsx'
import { describeDivision, listDivisionParams } from '../../_lib/division-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => listDivisionParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describeDivision((await params).slug, LEVELS)
}

export default async function PrefecturePage({ params }: Props) {
  const division = await findDivisionBySlug((await params).slug, LEVELS)
  if (!division) notFound()
  return <DivisionPage division={division} />
}
