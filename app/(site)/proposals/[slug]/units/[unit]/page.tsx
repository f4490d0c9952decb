import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Crumbs } from '#components/layout/crumbs'
import { PageTitle } from '#components/layout/page-title'
import { CountRows } from '#components/matter/count-rows'
import { ProposalRows } from '#components/matter/proposal-rows'
import { ShownPromises } from '#components/matter/shown-promises'
import { describePromise } from '#domain/promise/describe-promise'
import { Headline } from '#components/ui/headline'
import { SectionHead } from '#components/ui/section-head'
import {
  consultationPath,
  CONSULTATIONS_PATH,
  divisionConsultationsPath,
} from '#lib/addresses/consultation-paths'
import { unitPath } from '#lib/addresses/matter-paths'
import {
  divisionProposalsPath,
  parseProposalNumber,
  proposalPath,
  PROPOSALS_PATH,
} from '#lib/addresses/proposal-paths'
import { UNIT_STANDING_LABELS } from '#lib/proposal-standing'
import { shortenProposal } from '#lib/proposal-title'
import { readUnit, readUnitPromises } from '#server/reader/proposals'
import { readDivisions, readToday } from '#server/reader/site'

import { pageMetadata } from '../../../../_lib/page-metadata.ts'
import { describeUnshownOfUnit } from '../../../_lib/describe-unshown.ts'
import { FollowMatters } from '../../../_components/follow-matters.tsx'
import { FollowConsultations } from '../../../../consultations/_components/follow-consultations.tsx'
import { TopicRows } from '../../../../consultations/_components/topic-rows.tsx'
import { ProposalFrame } from '../../../_components/proposal-frame.tsx'

export const ensureStatic = 'navigation'

type Props = { params: Promise<{ slug: string; unit: string }> }

/** One address that mostly leads nowhere: the pages are made when somebody turns to them. */
export async function generateStaticParams() {
  return [{ slug: (await readDivisions())[0]?.slug ?? '-', unit: '1' }]
}

/** Null for a unit that answers nothing readers know of. */
async function find({ params }: Props) {
  const { slug, unit: text } = await params
  const unitId = parseProposalNumber(text)
  const division = (await readDivisions()).find((one) => one.slug === slug)
  if (!division || unitId === null) return null
  const today = await readToday()
  const unit = await readUnit(division.code, unitId, today)
  return unit && { division, unit, today }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props)
  if (!found) return {}
  const { division, unit } = found
  const title = nameUnitPage(unit)
  return pageMetadata({
    title,
    description: `${division.name}${title}：哪些办好了，哪些还在办，哪些超期`,
    path: unitPath(division.slug, unit.unitId),
    divisionCode: division.code,
    matters: { division, unitId: unit.unitId, title, hasDays: true },
  })
}

/** What one unit has to answer, and how each stands. */
export default async function UnitPage(props: Props) {
  const found = await find(props)
  if (!found) notFound()
  const { division, unit, today } = found
  const promises = await readUnitPromises(division.code, unit.unitId)
  return (
    <ProposalFrame>
      <Crumbs
        path={[
          ...(unit.counted > 0
            ? [
                { label: '提案', href: PROPOSALS_PATH },
                { label: division.name, href: divisionProposalsPath(division) },
              ]
            : [
                { label: '协商', href: CONSULTATIONS_PATH },
                { label: `${division.name}回音墙`, href: divisionConsultationsPath(division) },
              ]),
          { label: unit.name },
        ]}
      />
      <PageTitle
        title={<Headline text={nameUnitPage(unit)} />}
        lead={describeLead(division.name, unit)}
      />
      <div className="columns">
        <div className="span-8 stack">
          <ShownPromises
            promises={promises}
            standingOf={(promise) => describePromise(promise, today)}
            nameOf={(promise) => <PromisedOf promise={promise} />}
          />
          {unit.topics.length > 0 && (
            <section aria-labelledby="topics">
              <SectionHead
                id="topics"
                title="协商议题"
                note={
                  unit.topics.length < unit.topicCount
                    ? `${unit.topicCount}个，列出${unit.topics.length}个`
                    : `${unit.topicCount}个`
                }
              />
              <TopicRows rows={unit.topics} today={today} />
            </section>
          )}
          {unit.standings.map(({ standing, count, cards }) => (
            <section key={standing} aria-labelledby={standing}>
              <SectionHead
                id={standing}
                title={UNIT_STANDING_LABELS[standing]}
                note={cards.length < count ? `${count}件，列出${cards.length}件` : `${count}件`}
              />
              <ProposalRows
                rows={cards}
                today={today}
                pathOf={({ term, session, number }) =>
                  proposalPath(division.slug, { term, number: session }, number)
                }
              />
            </section>
          ))}
        </div>
        <aside className="lg:col-span-4 stack" aria-label="办得怎样">
          {unit.standings.length > 0 && (
            <section aria-labelledby="figures">
              <SectionHead id="figures" title="办得怎样" note="公开的" />
              <CountRows
                caption={`${unit.name}办理的提案`}
                of="进展"
                total={unit.shown}
                rows={unit.standings.map(({ standing, count }) => ({
                  label: UNIT_STANDING_LABELS[standing],
                  count,
                  href: `#${standing}`,
                }))}
              />
            </section>
          )}
          {unit.counted > 0 && (
            <FollowMatters view={{ division, unitId: unit.unitId }} of={unit.name} />
          )}
          {unit.counted === 0 && (
            <FollowConsultations view={{ division }} of={`${division.name}的协商`} />
          )}
        </aside>
      </div>
    </ProposalFrame>
  )
}

type Unit = NonNullable<Awaited<ReturnType<typeof find>>>['unit']

/** 区住建局办理的提案和协商议题: what there is of either. */
function nameUnitPage({ name, counted, topicCount }: Unit): string {
  const kinds = [...(counted > 0 ? ['提案'] : []), ...(topicCount > 0 ? ['协商议题'] : [])]
  return `${name}办理的${kinds.join('和')}`
}

function describeLead(place: string, { counted, shown, unshown, topicCount }: Unit): string {
  const topics = topicCount > 0 ? `协商议题${topicCount}个。` : ''
  if (counted === 0) return `${place}政协交办的${topics}`
  return `${place}政协交办的，公开提案${shown}件。${describeUnshownOfUnit(unshown)}${topics}`
}

/** The card or the topic of a promise. */
function PromisedOf({
  promise,
}: {
  promise: Awaited<ReturnType<typeof readUnitPromises>>[number]
}) {
  const { division, title } = promise
  if (!('number' in promise)) {
    return <a href={consultationPath(division.slug, promise.matterId)}>协商议题：{title}</a>
  }
  const { term, session, number } = promise
  return (
    <a href={proposalPath(division.slug, { term, number: session }, number)}>
      第{number}号提案：{shortenProposal(title)}
    </a>
  )
}
