import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { JsonLd } from '#components/json-ld'
import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { DatedSteps } from '#components/matter/dated-steps'
import { ShownPromises } from '#components/matter/shown-promises'
import { describePromise } from '#domain/promise/describe-promise'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import { arrangeConsultationSteps } from '#domain/consultation/arrange-consultation-steps'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import { describeConsultation as describeTopic } from '#domain/site/describe-consultation'
import {
  consultationPath,
  CONSULTATIONS_PATH,
  divisionConsultationsPath,
} from '#lib/addresses/consultation-paths'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'
import { formatDay } from '#lib/dates'
import { readConsultation, readTopicPromises } from '#server/reader/consultations'
import { readSettings, readToday } from '#server/reader/site'

import { pageMetadata } from '../../../_lib/page-metadata.ts'
import { ConsultationFrame } from '../../_components/consultation-frame.tsx'
import { FollowConsultations } from '../../_components/follow-consultations.tsx'
import { TopicCard } from '../../_components/topic-card.tsx'
import {
  formatVerdict,
  TopicMeta,
  TopicProofs,
  TopicStanding,
} from '../../_components/topic-rows.tsx'
import { findPlace, listPlaceParams } from '../../_lib/find-place.ts'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; number: string }> }

/** One address that mostly leads nowhere: the topics are made when somebody turns to them. */
export async function generateStaticParams() {
  const places = await listPlaceParams()
  return places.map((place) => ({ ...place, number: '1' }))
}

/** Null for a topic that readers do not have, whether it exists or not. */
async function find({ params }: Props) {
  const { slug, number } = await params
  const matterId = parseProposalNumber(number)
  const division = matterId === null ? null : await findPlace(slug)
  if (!division || matterId === null) return null
  const topic = await readConsultation(division.code, matterId)
  return topic && { division, topic, today: await readToday() }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { division, topic, today } = found
  const { words } = describeConsultation(topic, today)
  return pageMetadata({
    title: topic.title,
    description: `${division.name}${topic.town}的协商议题：${topic.title}，${words}`,
    path: consultationPath(division.slug, topic.matterId),
    divisionCode: division.code,
  })
}

/** A topic, and what became of it. */
export default async function ConsultationPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { division, topic, today } = found
  const { title, about, town, proofs, verdict, becameProposal } = topic
  const steps = arrangeConsultationSteps(topic)
  const [{ siteName, siteAddress }, promises] = await Promise.all([
    readSettings(),
    readTopicPromises(division.code, topic.matterId),
  ])
  const crumbs = [
    { label: '协商', href: CONSULTATIONS_PATH },
    { label: `${division.name}回音墙`, href: divisionConsultationsPath(division) },
    { label: town },
  ]
  return (
    <ConsultationFrame>
      <JsonLd
        value={describeTopic({ name: siteName, address: siteAddress }, division, topic, crumbs)}
      />
      <Crumbs path={crumbs} />
      <PageTitle title={<Headline text={title} />} lead={<TopicMeta topic={topic} />} />
      <div className="columns">
        <div className="span-8 stack">
          <section aria-labelledby="now">
            <SectionHead id="now" title="现在到哪了" note={`截至${formatDay(today)}`} />
            <TopicStanding topic={topic} today={today} />
            <p className="mt-4 text-lg leading-relaxed">{about}</p>
            {becameProposal !== null && <p>转成了第{becameProposal}号提案。</p>}
            {verdict && <p className="mt-2 text-ink-2">{formatVerdict(verdict)}</p>}
          </section>
          <ShownPromises
            promises={promises}
            standingOf={(promise) => describePromise(promise, today)}
            nameOf={({ unit }) => <span>{unit}</span>}
          />
          {steps.length > 0 && (
            <section aria-labelledby="days">
              <SectionHead id="days" title="一步一步" note="登记了日期的" />
              <DatedSteps steps={steps} />
            </section>
          )}
          {proofs.length > 0 && (
            <section aria-labelledby="proofs">
              <SectionHead id="proofs" title="佐证" note="证明它的报道" />
              <TopicProofs proofs={proofs} />
            </section>
          )}
        </div>
        <aside className="stack lg:col-span-4" aria-label="议题资料">
          <TopicCard topic={topic} slug={division.slug} />
          <FollowConsultations view={{ division }} of={`${division.name}的协商`} />
          <p className="silent">这里不公开出题人的姓名和联系方式。</p>
        </aside>
      </div>
    </ConsultationFrame>
  )
}
