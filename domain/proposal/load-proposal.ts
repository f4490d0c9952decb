import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import {
  examinations,
  proposalMovers,
  proposalTexts,
  type AgreedWords,
} from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { isCard } from '../matter/shown-sessions.ts'
import { canSee, type ProposalSubject } from './policy.ts'
import { isWithMover } from './workflow.ts'

const PROPOSAL_MISSING = '没有这件提案'

const selectProposal = (db: Queryable) =>
  db
    .select({
      matterId: matters.id,
      sessionId: committeeSessions.id,
      divisionCode: matters.divisionCode,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      openedOn: matters.openedOn,
      closedOn: matters.closedOn,
      consent: matters.consent,
      lockVersion: matters.lockVersion,
      followedAt: matters.followedAt,
      category: proposals.category,
      occasion: proposals.occasion,
      moverKind: proposals.moverKind,
      isKey: proposals.isKey,
      isFiled: proposals.isFiled,
      mergedInto: proposals.mergedInto,
      situation: proposalTexts.situation,
      analysis: proposalTexts.analysis,
      advice: proposalTexts.advice,
      advisedUnits: proposalTexts.advisedUnits,
      enteredBy: proposalTexts.enteredBy,
      isFromPaper: proposalTexts.isFromPaper,
      submittedAt: proposalTexts.submittedAt,
      publicity: matters.publicity,
      publishedAt: committeeSessions.publishedAt,
      isCard: sql<boolean>`${isCard}`,
      term: committeeTerms.number,
      session: committeeSessions.number,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(proposalTexts, eq(proposalTexts.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))

type Row = Awaited<ReturnType<typeof selectProposal>>[number]
export type LoadedProposal = Row & ProposalSubject & { waitingId: number | null }

/** A proposal as this person may see it, with who moves it and what waits; throws not-found for any other. */
export async function loadProposal(
  db: Queryable,
  { actor, matterId }: { actor: Actor; matterId: number },
): Promise<LoadedProposal> {
  const [row] = await selectProposal(db).where(
    and(eq(matters.id, matterId), isNull(matters.undoneAt)),
  )
  if (!row) throw new Refusal('not-found', PROPOSAL_MISSING)
  const [movers, [waiting]] = await Promise.all([
    db
      .select({
        accountId: proposalMovers.accountId,
        agreedAt: proposalMovers.agreedAt,
        disagreedAt: proposalMovers.disagreedAt,
        agreedTo: proposalMovers.agreedTo,
        consents: proposalMovers.consents,
      })
      .from(proposalMovers)
      .where(and(eq(proposalMovers.matterId, matterId), isNotNull(proposalMovers.accountId)))
      .orderBy(asc(proposalMovers.position)),
    db
      .select({
        id: examinations.id,
        decision: examinations.decision,
        proposedBy: examinations.proposedBy,
      })
      .from(examinations)
      .where(and(eq(examinations.matterId, matterId), isNull(examinations.decidedAt))),
  ])
  const proposal = {
    ...row,
    /** As who wrote it wants it, which joint movers who want otherwise do not change for the next version. */
    consent: (isWithMover(row.state) ? consentOf(row.enteredBy, movers) : null) ?? row.consent,
    movers: movers.flatMap(({ accountId, ...mover }) =>
      accountId === null ? [] : [{ accountId, answer: answerOf(mover) }],
    ),
    waiting: waiting ?? null,
    waitingId: waiting?.id ?? null,
  }
  if (!canSee(actor, proposal).allowed) throw new Refusal('not-found', PROPOSAL_MISSING)
  return proposal
}

const consentOf = (
  enteredBy: number,
  movers: readonly { accountId: number | null; consents: boolean | null }[],
): boolean | null => movers.find(({ accountId }) => accountId === enteredBy)?.consents ?? null

interface Answer {
  agreedAt: Date | null
  disagreedAt: Date | null
  agreedTo: AgreedWords | null
}

/** An answer for other words is none. */
const answerOf = ({
  agreedAt,
  disagreedAt,
  agreedTo,
}: Answer): ProposalSubject['movers'][number]['answer'] => {
  if (disagreedAt !== null) return 'disagreed'
  return agreedAt !== null && agreedTo === null ? 'agreed' : null
}

/**
 * The same, kept from changing until the transaction ends; `withSession` its session before it, in the order in which a
 * sheet locks both, so that neither waits for the other for ever.
 */
export async function lockProposal(
  tx: Transaction,
  { withSession, ...input }: { actor: Actor; matterId: number; withSession: boolean },
): Promise<LoadedProposal> {
  const isAsked = eq(matters.id, input.matterId)
  if (withSession) {
    const itsSession = tx.select({ id: matters.sessionId }).from(matters).where(isAsked)
    await tx
      .select({ id: committeeSessions.id })
      .from(committeeSessions)
      .where(inArray(committeeSessions.id, itsSession))
      .for('no key update')
  }
  await tx.select({ id: matters.id }).from(matters).where(isAsked).for('update')
  return loadProposal(tx, input)
}
