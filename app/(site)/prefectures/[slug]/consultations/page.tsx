import { notFound } from 'next/navigation'

import { findDivisionBySlug } from '#server/reader/site'

import { listDivisionParams } from '../../../_lib/division-route.ts'
import { WallPage } from '../../../consultations/_components/wall-page.tsx'
import { describeWall } from '../../../consultations/_lib/wall-route.ts'

export const ensureStatic = 'navigation'

const LEVELS = ['prefecture'] as const

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => listDivisionParams(LEVELS)

export async function generateMetadata({ params }: Props) {
  return describeWall(await findDivisionBySlug((await params).slug, LEVELS))
}

export default async function PrefectureConsultationsPage({ params }: Props) {
  const division = await findDivisionBySlug((await params).slug, LEVELS)
  if (!division) notFound()
  return <WallPage division={division} />
}
