import { and, desc, eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'
import { promises } from '#db/schema/matter/promises'

import { answerAssignment } from '../assignment/answer-assignment.ts'
import { draftAnswer } from '../assignment/draft-answer.ts'
import { redoMatter } from '../assignment/redo-matter.ts'
import { reportPromise } from '../promise/report-promise.ts'
import { goodAnswer, seenAssignment, signed, type AssignmentStage } from './assignments.ts'
import { liveArticles } from './live-article.ts'
import { seen } from './proposals.ts'
import { as, NOW, requestKey } from './stage.ts'

// What units promise of a matter, brought to where a test begins.

export const PROMISE = { words: '建成三个站点', dueOn: '2026-09-30' }
/** Stands in the answer that makes the promise, for an officer to find. */
export const SENTENCE = '管护制度6月底前出台。'

/** A matter answered with class B: its unit promises something. */
export async function promised(
  db: Queryable,
  stage: AssignmentStage,
  given: { promise?: string; promiseOn?: string; text?: string } = {},
): Promise<number> {
  const matterId = await signed(db, stage)
  const request = () => seenAssignment(db, matterId, stage.unitId)
  await draftAnswer(as(db, stage.clerk), {
    ...(await request()),
    ...goodAnswer({ resultClass: 'B', text: `来信收悉。${SENTENCE}` }),
    promise: PROMISE.words,
    promiseOn: PROMISE.dueOn,
    ...given,
  })
  await answerAssignment(as(db, stage.signer), await request())
  return matterId
}

/** Readers have its card. */
export async function shownAsCard(
  db: Queryable,
  { sessionId, second }: AssignmentStage,
  matterId: number,
): Promise<void> {
  await db.update(matters).set({ publicity: 'card', consent: true }).where(eq(matters.id, matterId))
  await db
    .update(committeeSessions)
    .set({ publishedAt: NOW, publishedBy: second.accountId })
    .where(eq(committeeSessions.id, sessionId))
}

/** Sent back to its first unit. */
export async function redone(
  db: Queryable,
  stage: AssignmentStage,
  matterId: number,
  now = NOW,
): Promise<void> {
  const { assignmentId } = await seenAssignment(db, matterId, stage.unitId)
  await redoMatter(as(db, stage.officer, now), {
    ...(await seen(db, matterId)),
    assignmentIds: [assignmentId],
    dueOn: '2026-07-20',
    reason: '站点不够',
  })
}

/** The same, and answered once more. */
export async function answerAnew(
  db: Queryable,
  stage: AssignmentStage,
  matterId: number,
  given: object,
  now = NOW,
): Promise<void> {
  await redone(db, stage, matterId, now)
  await answeredAgain(db, stage, matterId, given, now)
}

/** The next answer of a first unit that has to answer anew. */
export async function answeredAgain(
  db: Queryable,
  stage: AssignmentStage,
  matterId: number,
  given: object,
  now = NOW,
): Promise<void> {
  const part = () => seenAssignment(db, matterId, stage.unitId)
  await draftAnswer(as(db, stage.clerk, now), { ...(await part()), ...goodAnswer(given) })
  await answerAssignment(as(db, stage.signer, now), await part())
}

/** A request of this person about the last promise of a matter, in the version that it has now. */
export async function seenPromise(db: Queryable, matterId: number) {
  const [row] = await db
    .select({ promiseId: promises.id, lockVersion: promises.lockVersion })
    .from(promises)
    .where(and(eq(promises.matterId, matterId)))
    .orderBy(desc(promises.id))
    .limit(1)
  if (!row) throw new Error('The matter has no promise')
  return { ...row, requestKey: requestKey() }
}

export const KEPT = { end: 'kept', words: '三个站点都建成了' }

/** With a report of the unit's signer that waits for an officer. */
export async function reported(db: Queryable, stage: AssignmentStage): Promise<number> {
  const matterId = await promised(db, stage)
  await reportPromise(as(db, stage.signer), { ...(await seenPromise(db, matterId)), ...KEPT })
  return matterId
}

/** A request of an officer for what stands in the answer of a matter. */
export async function adoption(db: Queryable, stage: AssignmentStage, matterId: number) {
  const { unitId } = stage
  const { assignmentId } = await seenAssignment(db, matterId, unitId)
  const found = { words: SENTENCE, dueOn: '2026-06-30' }
  return { matterId, assignmentId, unitId, ...found, requestKey: requestKey() }
}

/** A live article that proves a matter, with a sentence of its own. */
export async function provenBy(tx: Transaction, stage: AssignmentStage, matterId: number) {
  const [articleId = 0] = await liveArticles(tx, [{}])
  const { accountId } = stage.officer
  await tx.insert(proofs).values({ matterId, articleId, accountId })
  return articleId
}
