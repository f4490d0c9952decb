import { notFound } from 'next/navigation'

import { findDivisionBySlug } from '#server/reader/site'

import { listDivisionParams } from '../../../_lib/division-route.ts'
import { DivisionProposals } from '../../../proposals/_components/division-proposals.tsx'
import { describeDivisionProposals } from '../../../proposals/_lib/division-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => listDivisionParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describeDivisionProposals(await findDivisionBySlug((await params).slug, LEVELS))
}

export default async function PrefectureProposalsPage({ params }: Props) {
  const division = await findDivisionBySlug((await params).slug, LEVELS)
  if (!division) notFound()
  return <DivisionProposals division={division} />
}
