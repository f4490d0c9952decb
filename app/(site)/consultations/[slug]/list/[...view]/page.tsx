import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Crumbs } from '#components/layout/crumbs'
import { OlderLink } from '#components/layout/older-link'
import { PageTitle } from '#components/layout/page-title'
import { Headline } from '#components/ui/headline'
import {
  consultationListPath,
  CONSULTATIONS_PATH,
  divisionConsultationsPath,
} from '#lib/addresses/consultation-paths'
import { readConsultationList } from '#server/reader/consultations'
import { readToday } from '#server/reader/site'

import { ConsultationFrame } from '../../../_components/consultation-frame.tsx'
import { TopicRows } from '../../../_components/topic-rows.tsx'
import { parseConsultationView } from '../../../_lib/consultation-view.ts'
import { findPlace, listPlaceParams } from '../../../_lib/find-place.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; view: string[] }> }

export async function generateStaticParams() {
  const places = await listPlaceParams()
  return places.map((place) => ({ ...place, view: ['standings', 'running'] }))
}

/** What an address asks for; null where it names nothing that readers have. */
async function find({ params }: Props) {
  const { slug, view: segments } = await params
  const view = parseConsultationView(segments)
  const division = view && (await findPlace(slug))
  if (!division) return null
  const today = await readToday()
  const list = await readConsultationList(division.code, view.filter, view.after, today)
  return list.rows.length > 0 ? { division, view, list, today } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  return {
    title: `${found.division.name}的协商议题：${found.view.name}`,
    robots: { index: false, follow: true },
  }
}

/** The topics behind one figure. */
export default async function ConsultationListPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { division, view, list, today } = found
  return (
    <ConsultationFrame>
      <Crumbs
        path={[
          { label: '协商', href: CONSULTATIONS_PATH },
          { label: `${division.name}回音墙`, href: divisionConsultationsPath(division) },
          { label: view.name },
        ]}
      />
      <PageTitle title={<Headline text={`${division.name}的议题：${view.name}`} />} />
      <div className="max-w-[50rem]">
        <TopicRows rows={list.rows} today={today} />
        <OlderLink
          href={
            list.next === null ? null : consultationListPath(division.slug, view.choice, list.next)
          }
          label="后面的议题"
        />
      </div>
    </ConsultationFrame>
  )
}
