import type { Metadata } from 'next'

import { NothingYet } from '#components/layout/nothing-yet'
import { PageTitle } from '#components/layout/page-title'
import { SectionHead } from '#components/ui/section-head'
import { CONSULTATIONS_PATH } from '#lib/addresses/consultation-paths'
import { formatWhole } from '#lib/whole-site'
import { readProvinceConsultations } from '#server/reader/consultations'
import { readDivisions, readToday, readWhole } from '#server/reader/site'

import { pageMetadata } from '../_lib/page-metadata.ts'
import { ConsultationFrame } from './_components/consultation-frame.tsx'
import { FollowConsultations } from './_components/follow-consultations.tsx'
import { DivisionTable } from './_components/division-table.tsx'

export const ensureStatic = 'navigation'

export async function generateMetadata(): Promise<Metadata> {
  const [places, whole] = await Promise.all([
    readProvinceConsultations(await readToday()),
    readWhole(),
  ])
  const title = `${formatWhole(whole)}的协商`
  const page = await pageMetadata({
    title,
    description: '议事室里议过的事办到哪一步：交办、办理、督办、答复，都写着日期',
    path: CONSULTATIONS_PATH,
    consultations: { division: null, title },
  })
  return places.length > 0 ? page : { ...page, robots: { index: false, follow: true } }
}

/** How many topics each place has published, and how they stand. */
export default async function ConsultationsPage() {
  const [found, divisions, whole] = await Promise.all([
    readProvinceConsultations(await readToday()),
    readDivisions(),
    readWhole(),
  ])
  // Order and names of places are those of the whole site.
  const rows = divisions.flatMap((division) =>
    found
      .filter(({ divisionCode }) => divisionCode === division.code)
      .map((counts) => ({ ...counts, division })),
  )
  return (
    <ConsultationFrame>
      <PageTitle
        title={`${formatWhole(whole)}的协商，从出题到答复`}
        lead={rows.length > 0 ? `${rows.length}个地方公布了议题。` : undefined}
      />
      {rows.length === 0 ? (
        <NothingYet>还没有地方公布协商的议题。公布以后，会出现在这里。</NothingYet>
      ) : (
        <>
          <section aria-labelledby="places">
            <SectionHead id="places" title="按地方" note="点地方看回音墙" />
            <DivisionTable rows={rows} />
            <p className="silent">没有公布的地方不等于没有协商，所以不排名次。</p>
          </section>
          <div className="mt-8">
            <FollowConsultations view={{ division: null }} of="各地的协商" />
          </div>
        </>
      )}
    </ConsultationFrame>
  )
}
