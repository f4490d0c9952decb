import type { Metadata } from 'next'

import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionConsultationsPath } from '#lib/addresses/consultation-paths'
import { readWall } from '#server/reader/consultations'
import { readToday } from '#server/reader/site'

import { pageMetadata } from '../../_lib/page-metadata.ts'

export async function describeWall(division: SiteDivision | null): Promise<Metadata> {
  if (!division) return {}
  const { counts } = await readWall(division.code, await readToday())
  const title = `${division.name}协商回音墙`
  const page = await pageMetadata({
    title,
    description: `${division.name}政协协商的议题办到哪一步：交办、办理、督办、答复，都写着日期`,
    path: divisionConsultationsPath(division),
    divisionCode: division.code,
    consultations: { division, title },
  })
  return counts.standings.all > 0 ? page : { ...page, robots: { index: false, follow: true } }
}
