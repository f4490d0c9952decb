import { notFound } from 'next/navigation'

import { readDivisions } from '#server/reader/site'

import { DivisionProposals } from '../../proposals/_components/division-proposals.tsx'
import { describeDivisionProposals } from '../../proposals/_lib/division-route.ts'

export const ensureStatic = 'navigation'

const findProvince = async () =>
  (await readDivisions()).find(({ level }) => level === 'province') ?? null

export const generateMetadata = async () => describeDivisionProposals(await findProvince())

export default async function ProvinceProposalsPage() {
  const province = await findProvince()
  if (!province) notFound()
  return <DivisionProposals division={province} />
}
