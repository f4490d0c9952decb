import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { HistoryList } from '#components/newsroom/history-list'
import { BackLink } from '#components/ui/back-link'
import { ButtonLink } from '#components/ui/button'
import { Note } from '#components/ui/note'
import { PageBody, PageHead } from '#components/ui/page-head'
import { QUOTED } from '#components/ui/quoted'
import { canKeep } from '#domain/matter/policy'
import { canBeErased } from '#domain/intake/erase-contacts'
import { getIntake } from '#domain/intake/get-intake'
import { countWaitingIntakes } from '#domain/intake/list-intakes'
import { isWaiting } from '#domain/intake/workflow'
import { canWriteIn } from '#domain/proposal/policy'
import { formatMoment } from '#lib/dates'
import { INTAKE_KIND_LABELS, INTAKE_MOVE_LABELS } from '#lib/intake-labels'
import { database } from '#server/database'
import { requireActor } from '#server/session'

import { orMissing } from '../../_lib/or-missing.tsx'
import { orNotFound } from '../../_lib/or-not-found.ts'
import { parseId, textOf, type SearchParams } from '../../_lib/search-params.ts'
import { formatOutcome } from '../_lib/format-outcome.ts'
import { ContactForm } from './_components/contact-form.tsx'
import { DecisionForms } from './_components/decision-forms.tsx'
import { HistoryKept, ProposalToWrite, TopicToEnter } from './_components/topic-to-enter.tsx'
import { WhatItBecame } from './_components/what-it-became.tsx'

export const metadata: Metadata = { title: '来件' }
export const instant = false

export default orMissing(async function OneIntakePage({
  params,
  searchParams,
}: {
  params: Promise<{ intakeId: string }>
  searchParams: SearchParams
}) {
  const intakeId = parseId((await params).intakeId)
  if (intakeId === null) notFound()
  const actor = await requireActor()
  const db = database()
  const intake = await orNotFound(getIntake(db, { actor, intakeId }))
  const { kind, division, divisionCode, place, words, state, destination, reply } = intake
  const { lockVersion, moves, became } = intake
  const now = new Date()
  const hasDone = textOf((await searchParams)['done']) === String(intakeId)
  const left = hasDone ? await countWaitingIntakes(db, { actor }) : 0
  return (
    <>
      <PageHead title={INTAKE_KIND_LABELS[kind]} second="status">
        <BackLink href="/intake">来件</BackLink>
      </PageHead>
      <PageBody stack className="max-w-[calc(47.5rem+2*var(--spacing-gutter))]">
        {hasDone && !isWaiting(state) && (
          <Note
            tone="good"
            untilRefused
            action={
              left > 0 && (
                <ButtonLink size="small" href="/intake">
                  还有 {left} 件等您看
                </ButtonLink>
              )
            }
          >
            <b>定了：</b>交件人凭回执号看得到去向和您写的话。
          </Note>
        )}
        <p className="dots text-ink-2">
          <span>{division}</span>
          {place && <span>{place}</span>}
          <span>{formatMoment(intake.createdAt, now)}</span>
          <span>{formatOutcome(intake)}</span>
        </p>
        <blockquote className="border-l-3 border-line-strong pl-4 text-lg whitespace-pre-line">
          <span className={QUOTED}>{words}</span>
        </blockquote>
        {reply && (
          <Note tone="calm">
            <b>写给交件人的话：</b>
            <span className={QUOTED}>{reply}</span>
          </Note>
        )}
        <ContactForm
          intakeId={intakeId}
          hasContact={intake.hasContact}
          isErasable={canBeErased(intake.decidedAt, now)}
        />
        {became && <WhatItBecame became={became} now={now} />}
        {!became && destination === 'topic' && (
          <TopicToEnter intakeId={intakeId} canEnter={canKeep(actor, divisionCode).allowed} />
        )}
        {!became && destination === 'proposal-committee' && (
          <ProposalToWrite intakeId={intakeId} canEnter={canWriteIn(actor, divisionCode).allowed} />
        )}
        {destination === 'history-committee' && <HistoryKept />}
        <DecisionForms
          accountId={actor.accountId}
          target={{ intakeId, lockVersion }}
          isDecided={!isWaiting(state)}
        />
        <section className="grid gap-2" aria-labelledby="history">
          <h2 id="history">经过</h2>
          {moves.length === 0 && <p className="text-ink-2">还没有人办。</p>}
          <HistoryList
            lines={moves.map(({ id, move, name, reason, createdAt }) => ({
              id: String(id),
              when: formatMoment(createdAt, now),
              at: createdAt.toISOString(),
              who: name,
              what: INTAKE_MOVE_LABELS[move],
              reason,
              other: null,
            }))}
          />
        </section>
      </PageBody>
    </>
  )
})
