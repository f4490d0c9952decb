import { and, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { editions } from '#db/schema/editions'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'

import type { EventFacts } from './event-facts.ts'

/** What was asked for has been done: what called people to it earlier calls nobody any more. */
export async function resolveActionNotices(
  tx: Transaction,
  event: { id: number; event: string; createdAt: Date },
  facts: EventFacts,
): Promise<void> {
  const calls = callsEndedBy(tx, event.event, facts)
  if (!calls) return
  await tx
    .update(notices)
    .set({ readAt: event.createdAt })
    .where(and(calls, lt(notices.outboxId, event.id), isNull(notices.readAt)))
}

/** Until another officer decides about a topic. */
const TO_DECIDE = 'consultation.enter'
const STILL_ASKING = [TO_DECIDE, 'consultation.change']
/** Until a topic is handled. */
const TO_HANDLE = ['consultation.hand-over', 'consultation.redo']

function callsEndedBy(tx: Transaction, event: string, facts: EventFacts): SQL | undefined {
  const { editionId, articleId, accountId, requestId, countersignId, announcementId } = facts
  if (event === 'edition.handed-over' && editionId) {
    const asking = askedBy(tx, 'edition.returned', { editionId })
    return and(eq(notices.kind, 'request'), inArray(notices.outboxId, asking))
  }
  if (event.startsWith('edition.') && editionId) {
    return and(eq(notices.editionId, editionId), inArray(notices.kind, ['waiting', 'held']))
  }
  if (
    (event === 'co-author.accepted' || event === 'co-author.declined') &&
    editionId &&
    accountId
  ) {
    const asking = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(eq(outbox.event, 'co-author.invited'))
    return and(
      eq(notices.editionId, editionId),
      eq(notices.accountId, accountId),
      inArray(notices.outboxId, asking),
    )
  }
  if (
    (event === 'correction.accepted' || event === 'correction.declined') &&
    articleId &&
    requestId
  ) {
    const ofArticle = tx
      .select({ id: editions.id })
      .from(editions)
      .where(eq(editions.articleId, articleId))
    const asking = askedBy(tx, 'correction.asked', { requestId })
    return and(inArray(notices.editionId, ofArticle), inArray(notices.outboxId, asking))
  }
  if (event.startsWith('countersign.') && event !== 'countersign.asked' && countersignId) {
    return inArray(notices.outboxId, askedBy(tx, 'countersign.asked', { countersignId }))
  }
  if (event.startsWith('announcement.') && announcementId) {
    return inArray(notices.outboxId, askedBy(tx, 'announcement.submitted', { announcementId }))
  }
  const { matterId } = facts
  if (event.startsWith('consultation.') && !STILL_ASKING.includes(event) && matterId) {
    const ended = event === 'consultation.handle' ? TO_HANDLE : [TO_DECIDE]
    return or(...ended.map((one) => inArray(notices.outboxId, askedBy(tx, one, { matterId }))))
  }
  if (event.startsWith('proposal.')) return callsOfProposalEndedBy(tx, event, facts)
  if (event.startsWith('assignment.') || event.startsWith('matter.')) {
    return callsOfMatterEndedBy(tx, event, facts)
  }
  const { promiseId, sessionId } = facts
  if (ENDS_WAITING.includes(event) && sessionId) {
    const calls = CALLS_TO_PUBLISH.map((one) => askedBy(tx, one, { sessionId }))
    return or(...calls.map((asking) => inArray(notices.outboxId, asking)))
  }
  if (event.startsWith('promise.') && promiseId) {
    const calls = CALLS_OF_PROMISE.map((one) => askedBy(tx, one, { promiseId }))
    return or(...calls.map((asking) => inArray(notices.outboxId, asking)))
  }
  return undefined
}

/** What a register has for readers, and what ends that it waits. */
const CALLS_TO_PUBLISH = ['register.imported', 'register.filed']
const ENDS_WAITING = ['register.published', 'register.undone']

/** The next step of a promise, and its next reminder, ends what called people to it. */
const CALLS_OF_PROMISE = ['promise.remind', 'promise.overdue', 'promise.report']

/** What calls a unit, or a dispatcher for it; the next of these steps ends the call. */
const STEPS_OF_UNIT = ['assign', 'sign', 'refuse', 'redo', 'draft-answer', 'send-back', 'answer']

/** A step of a unit ends what called somebody to it; a rating ends what called its mover, and officers what called all. */
function callsOfMatterEndedBy(
  tx: Transaction,
  event: string,
  { matterId, assignmentId, accountId }: EventFacts,
): SQL | undefined {
  if (assignmentId && STEPS_OF_UNIT.some((step) => event === `assignment.${step}`)) {
    return or(
      ...STEPS_OF_UNIT.map((step) =>
        inArray(notices.outboxId, askedBy(tx, `assignment.${step}`, { assignmentId })),
      ),
    )
  }
  if (!matterId || !accountId) return undefined
  const rating = inArray(notices.outboxId, askedBy(tx, 'matter.answer', { matterId }))
  if (event === 'matter.rate') return and(rating, eq(notices.accountId, accountId))
  return event === 'matter.redo' || event === 'matter.close' ? rating : undefined
}

/** Who answers whether they move it is asked no longer; once it is submitted nobody is. Any step of officers ends what called them. */
function callsOfProposalEndedBy(
  tx: Transaction,
  event: string,
  { matterId, accountId }: EventFacts,
): SQL | undefined {
  if (!matterId || !accountId) return undefined
  const ofEvents = (...events: string[]) =>
    or(...events.map((one) => inArray(notices.outboxId, askedBy(tx, one, { matterId }))))
  const joining = ofEvents('proposal.write', 'proposal.ask-again')
  if (event === 'proposal.write' || event === 'proposal.ask-again') return undefined
  if (event === 'proposal.agree' || event === 'proposal.disagree') {
    return and(joining, eq(notices.accountId, accountId))
  }
  if (event === 'proposal.submit' || event === 'proposal.drop') return joining
  return ofEvents('proposal.submit', 'proposal.propose', 'proposal.ask-revoke')
}

/** The events by which it was asked for. */
const askedBy = (tx: Transaction, event: string, about: Record<string, number>) =>
  tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.event, event), sql`${outbox.payload} @> ${JSON.stringify(about)}::jsonb`))
