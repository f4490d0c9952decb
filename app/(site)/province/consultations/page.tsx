import { notFound } from 'next/navigation'

import { readDivisions } from '#server/reader/site'

import { WallPage } from '../../consultations/_components/wall-page.tsx'
import { describeWall } from '../../consultations/_lib/wall-route.ts'

export const ensureStatic = 'navigation'

const findProvince = async () =>
  (await readDivisions()).find(({ level }) => level === 'province') ?? null

export const generateMetadata = async () => describeWall(await findProvince())

export default async function ProvinceConsultationsPage() {
  const province = await findProvince()
  if (!province) notFound()
  return <WallPage division={province} />
}
