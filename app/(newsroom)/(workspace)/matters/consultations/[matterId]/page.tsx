import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { HistoryList } from '#components/newsroom/history-list'
import { BackLink } from '#components/ui/back-link'
import { Crumb } from '#components/ui/crumb'
import { Note } from '#components/ui/note'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { Row } from '#components/ui/row'
import { canGrant } from '#domain/account/policy'
import { describeConsultation } from '#domain/consultation/arrange-lamps'
import { getConsultation } from '#domain/consultation/get-consultation'
import { listAssignableUnits } from '#domain/assignment/list-assignable-units'
import { seesTopics } from '#domain/consultation/policy'
import { canKeep } from '#domain/matter/policy'
import { listSupervisors } from '#domain/consultation/list-supervisors'
import { listRoomChoices } from '#domain/consultation/rooms/list-rooms'
import { findIntakeOf } from '#domain/intake/take-over'
import { listProvingArticles } from '#domain/matter/list-proving-articles'
import { consultationPath } from '#lib/addresses/consultation-paths'
import {
  CONSULTATION_DIVERSION_LABELS,
  CONSULTATION_MOVE_LABELS,
  CONSULTATION_SOURCE_LABELS,
  CONSULTATION_STATE_LABELS,
} from '#lib/consultation-labels'
import { formatMoment, shanghaiDay } from '#lib/dates'
import { MATTER_PUBLICITY_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { FromIntake } from '../../../_components/from-intake.tsx'
import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { MatterPromises } from '../../_components/matter-promises.tsx'
import { describeDone } from '../_lib/describe-done.ts'
import { STEP_FIELDS, type StepMove } from '../_lib/step-fields.ts'
import { ChangeTopic } from './_components/change-topic.tsx'
import { StepForm } from './_components/step-form.tsx'
import { SupervisionNote } from './_components/supervision-note.tsx'
import { TopicFacts } from './_components/topic-facts.tsx'
import { TopicProofs } from './_components/topic-proofs.tsx'

export const metadata: Metadata = { title: '协商议题' }
export const instant = false

const MOVES = Object.keys(STEP_FIELDS) as StepMove[]

export default orMissing(async function ConsultationPage({
  params,
  searchParams,
}: {
  params: Promise<{ matterId: string }>
  searchParams: SearchParams
}) {
  const matterId = parseId((await params).matterId)
  if (matterId === null) notFound()
  const actor = await requireActor()
  const db = database()
  const topic = await orNotFound(getConsultation(db, { actor, matterId }))
  const { title, state, divisionCode, division, lockVersion, allowed, moves, publicity } = topic
  const now = new Date()
  const hasDone = textOf((await searchParams)['done']) === String(matterId)
  const canLink = allowed.has('link')
  const canChange = allowed.has('change')
  const [rooms, units, articles, intakeId, supervisors] = await Promise.all([
    canChange ? listRoomChoices(db, { actor }) : [],
    allowed.has('hand-over') ? listAssignableUnits(db, { divisionCode }) : [],
    canLink ? listProvingArticles(db, { divisionCode }) : [],
    findIntakeOf(db, { actor, matterId, divisionCode }),
    topic.awaitsSupervision ? listSupervisors(db, { divisionCode, now }) : null,
  ])
  const target = { matterId, lockVersion }
  const [last] = moves
  const done = hasDone && last?.accountId === actor.accountId ? describeDone(last.move) : null
  const standing = describeConsultation(topic, shanghaiDay(now)).words
  const label = CONSULTATION_STATE_LABELS[state]
  return (
    <>
      <PageHead title={title} second="status">
        {seesTopics(actor) ? (
          <BackLink href="/matters/consultations">协商议题</BackLink>
        ) : (
          <BackLink href="/matters/unit">本单位承办</BackLink>
        )}
        <Spacer />
        {publicity === 'card' && (
          <Crumb href={consultationPath(division.slug, matterId)}>看网页 ↗</Crumb>
        )}
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {done && (
          <Note tone="good" untilRefused>
            <b>{done[0]}：</b>
            {done[1]}
          </Note>
        )}
        <p className="dots text-ink-2">
          <span>
            {division.name} {topic.town}
          </span>
          {topic.room !== null && <span>{topic.room}</span>}
          <span>{CONSULTATION_SOURCE_LABELS[topic.source]}</span>
          <span>{label}</span>
          {standing !== label && <span>{standing}</span>}
          <span>{MATTER_PUBLICITY_LABELS[publicity]}</span>
          {topic.diversion !== null && (
            <span>{CONSULTATION_DIVERSION_LABELS[topic.diversion]}</span>
          )}
        </p>
        <FromIntake intakeId={intakeId} />
        {supervisors && (
          <SupervisionNote
            supervisors={supervisors}
            division={division.name}
            appoints={canGrant(actor, { role: 'overseer', divisionCode }).allowed}
          />
        )}
        {canChange && <Note tone="calm">要由另一位专员审定：录入的人不能自己决定。</Note>}
        <ChangeTopic
          isOpen={canChange}
          accountId={actor.accountId}
          target={target}
          divisionCode={divisionCode}
          rooms={rooms.filter((room) => room.divisionCode === divisionCode)}
          values={{
            title,
            about: topic.about,
            source: topic.source,
            roomId: topic.roomId === null ? '' : String(topic.roomId),
            town: topic.roomId === null ? topic.town : '',
            peopleAffected: topic.peopleAffected === null ? '' : String(topic.peopleAffected),
            askedBy: topic.askedBy ?? '',
          }}
        />
        {!canChange && <TopicFacts topic={topic} />}
        <Row className="empty:hidden">
          {MOVES.map((move) => (
            <StepForm
              key={move}
              isOpen={allowed.has(move)}
              move={move}
              target={target}
              title={title}
              units={units}
            />
          ))}
        </Row>
        <MatterPromises
          actor={actor}
          matterId={matterId}
          isExaminer={canKeep(actor, divisionCode).allowed}
          kind="consultation"
          today={shanghaiDay(now)}
        />
        <TopicProofs
          isOpen={canLink}
          target={target}
          title={title}
          proofs={topic.proofs}
          articles={articles}
        />
        <section className="grid gap-2" aria-labelledby="history">
          <h2 id="history">经过</h2>
          <HistoryList
            lines={moves.map(({ id, move, name, reason, createdAt }) => ({
              id: String(id),
              when: formatMoment(createdAt, now),
              at: createdAt.toISOString(),
              who: name,
              what: CONSULTATION_MOVE_LABELS[move],
              reason,
              other: null,
            }))}
          />
        </section>
      </PageBody>
    </>
  )
})
