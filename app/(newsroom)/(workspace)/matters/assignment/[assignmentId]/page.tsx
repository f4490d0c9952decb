import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { Lamps } from '#components/matter/lamps'
import { HistoryList } from '#components/newsroom/history-list'
import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { PageBody, PageHead, Spacer } from '#components/ui/page-head'
import { isWithUnit } from '#domain/assignment/assignment-state'
import { getAssignment } from '#domain/assignment/get-assignment'
import { listAssignableUnits } from '#domain/assignment/list-assignable-units'
import { seesDispatch } from '#domain/assignment/policy'
import { findDivisionName } from '#domain/division/find-division-name'
import { offerDueDay } from '#domain/limit/offer-due-day'
import { formatDay, formatMoment, shanghaiDay } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS, MATTER_MOVE_LABELS } from '#lib/matter-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'
import { readUnitLink } from '#server/unit-link'

import { orMissing } from '../../../_lib/or-missing.tsx'
import { orNotFound } from '../../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../../_lib/search-params.ts'
import { MatterPromises } from '../../_components/matter-promises.tsx'
import { MatterWords } from '../../_components/matter-words.tsx'
import { MergedWords } from '../../_components/merged-words.tsx'
import { MoveDone } from '../../_components/move-done.tsx'
import { assignmentLamps, describePart } from '../../_lib/format-assignment.ts'
import { formatOffer, formatRefuseBy } from '../../_lib/format-offer.ts'
import { formatNumber } from '../../_lib/format-proposal.ts'
import { DispatcherMoves } from './_components/dispatcher-moves.tsx'
import { GivenAnswers } from './_components/given-answers.tsx'
import { OtherUnits } from './_components/other-units.tsx'
import { Talks } from './_components/talks.tsx'
import { UnitLinkPanel } from './_components/unit-link-panel.tsx'
import { UnitMoves } from './_components/unit-moves.tsx'
import { WaitingAnswer } from './_components/waiting-answer.tsx'

export const metadata: Metadata = { title: '交办件' }
export const instant = false

export default orMissing(async function AssignmentPage({
  params,
  searchParams,
}: {
  params: Promise<{ assignmentId: string }>
  searchParams: SearchParams
}) {
  const assignmentId = parseId((await params).assignmentId)
  if (assignmentId === null) notFound()
  const actor = await requireActor()
  const db = database()
  const now = new Date()
  const today = shanghaiDay(now)
  const one = await orNotFound(getAssignment(db, { actor, assignmentId, now }))
  const { matter, allowed, lockVersion, assignedOn, moves, talks } = one
  const { title, divisionCode } = matter
  const target = { assignmentId, lockVersion }
  const part = { ...one, matterState: matter.state, isDrafted: one.draftedBy !== null }
  const follows = seesDispatch(actor)
  const [division, units, offer, refusal, link] = await Promise.all([
    findDivisionName(db, divisionCode),
    allowed.has('reassign') ? listAssignableUnits(db, { divisionCode }) : [],
    allowed.has('reassign') ? offerDueDay(db, { divisionCode, step: 'answer', day: today }) : null,
    offerDueDay(db, { divisionCode, step: 'refuse', day: assignedOn ?? today }),
    allowed.has('open-link') ? readUnitLink({ assignmentId, now }) : null,
  ])
  const hasDone = textOf((await searchParams)['done']) === String(assignmentId)
  const [last] = moves
  return (
    <>
      <PageHead
        title={title}
        second="status"
        help={follows ? 'editor/dispatch-matters' : undefined}
      >
        <BackLink href={follows ? '/matters/dispatch' : '/matters/unit'}>
          {follows ? '交办' : '本单位承办'}
        </BackLink>
        <Spacer />
        <ButtonLink href={`/api/matters/assignments/${assignmentId}/slip`} download>
          交办单
        </ButtonLink>
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {hasDone && last?.accountId === actor.accountId && <MoveDone move={last.move} />}
        <p className="dots text-ink-2">
          <span>{division}</span>
          <span>{formatNumber(matter.number)}</span>
          <span>{one.unit}</span>
          <span>{ASSIGNMENT_PART_LABELS[one.part]}</span>
          <span>{describePart(part)}</span>
          {one.dueOn && <span>期限 {formatDay(one.dueOn)}</span>}
          <span>{matter.movers.join('、')}</span>
        </p>
        <Lamps
          label="办到哪一步"
          lamps={assignmentLamps({ ...part, talkedOn: talks.at(-1)?.heldOn ?? null }, today)}
        />
        <UnitMoves
          target={target}
          title={title}
          allowed={[...allowed]}
          refuseBy={formatRefuseBy(refusal, today)}
        />
        <DispatcherMoves
          target={target}
          title={title}
          allowed={[...allowed]}
          units={units}
          offer={formatOffer(offer)}
          dueOn={one.dueOn}
          others={one.others.flatMap(({ unit, state }) => (isWithUnit(state) ? unit : []))}
          hasLink={link !== null}
        />
        {link && <UnitLinkPanel link={link} unit={one.unit} part={one.part} />}
        {one.words && <MatterWords words={one.words} />}
        <MergedWords merged={one.merged} />
        <OtherUnits others={one.others} matterState={matter.state} />
        <Talks
          target={target}
          title={title}
          talks={talks}
          today={today}
          canRecord={allowed.has('talk')}
        />
        <WaitingAnswer one={one} accountId={actor.accountId} now={now} />
        <GivenAnswers assignmentId={assignmentId} answers={one.answers} />
        <MatterPromises
          actor={actor}
          matterId={matter.matterId}
          unitId={one.unitId}
          today={today}
        />
        <section className="grid gap-2" aria-labelledby="history">
          <h2 id="history">经过</h2>
          <HistoryList
            lines={moves.map(({ id, move, name, reason, createdAt }) => ({
              id: String(id),
              when: formatMoment(createdAt, now),
              at: createdAt.toISOString(),
              who: name,
              what: MATTER_MOVE_LABELS[move],
              reason,
              other: null,
            }))}
          />
        </section>
      </PageBody>
    </>
  )
})
