import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { LimitStep } from '#db/matter-states'
import { matterLimits } from '#db/schema/matter/matter-limits'
import { assignments, matters } from '#db/schema/matter/matters'
import { insertAccount, insertUnit } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { answerAssignment } from '../assignment/answer-assignment.ts'
import { assignMatter } from '../assignment/assign-matter.ts'
import { draftAnswer } from '../assignment/draft-answer.ts'
import { refuseAssignment } from '../assignment/refuse-assignment.ts'
import { signAssignment } from '../assignment/sign-assignment.ts'
import { filed, seen, setProposalStage, type ProposalStage } from './proposals.ts'
import { as, COUNTY, requestKey } from './stage.ts'

// Matters that are handled in the portal, brought to where a test begins.

export interface AssignmentStage extends ProposalStage {
  dispatcher: Actor
  clerk: Actor
  signer: Actor
  /** Of another unit, which answers with the first or beside it. */
  otherSigner: Actor
  unitId: number
  otherUnitId: number
}

export const DUE = '2026-06-20'

/** The people whom a proposal meets, and two units with theirs. */
export async function setAssignmentStage(
  db: Queryable,
  session: { term?: number; number?: number } = {},
): Promise<AssignmentStage> {
  const unitId = await insertUnit(db, COUNTY)
  const otherUnitId = await insertUnit(db, COUNTY, '县财政局')
  return {
    ...(await setProposalStage(db, session)),
    dispatcher: await insertAccount(db, 'dispatcher', COUNTY),
    clerk: await insertAccount(db, 'unit-clerk', COUNTY),
    signer: await insertAccount(db, 'unit-signer', COUNTY),
    otherSigner: await insertAccount(db, 'unit-signer', COUNTY, { unitId: otherUnitId }),
    unitId,
    otherUnitId,
  }
}

/** Fifteen working days for a step, by a rule of the county. */
export async function limited(
  db: Queryable,
  accountId: number,
  step: LimitStep,
  divisionCode = COUNTY,
): Promise<void> {
  await db.insert(matterLimits).values({
    divisionCode,
    step,
    amount: 15,
    unit: 'workdays',
    ruleName: '试用的提案办理办法',
    ruleSource: '县政协办公室印发',
    startsOn: '2026-01-01',
    accountId,
  })
}

/** A request of this person about what a unit has to answer, in the version that it has now. */
export async function seenAssignment(db: Queryable, matterId: number, unitId: number) {
  const [row] = await db
    .select({ assignmentId: assignments.id, lockVersion: assignments.lockVersion })
    .from(assignments)
    .where(and(eq(assignments.matterId, matterId), eq(assignments.unitId, unitId)))
  if (!row) throw new Error('The unit has nothing to answer')
  return { ...row, requestKey: requestKey() }
}

/** How far the matter is, and each unit, by name of its state. */
export async function standOf(db: Queryable, matterId: number) {
  const [matter] = await db
    .select({ state: matters.state })
    .from(matters)
    .where(eq(matters.id, matterId))
  const rows = await db
    .select({ state: assignments.state })
    .from(assignments)
    .where(eq(assignments.matterId, matterId))
    .orderBy(assignments.id)
  return [matter?.state, ...rows.map(({ state }) => state)]
}

/** A filed proposal that the first unit leads, alone unless others are named. */
export async function assigned(
  db: Queryable,
  stage: AssignmentStage,
  others: readonly { unitId: number; part: 'joint' | 'split' }[] = [],
): Promise<number> {
  const matterId = await filed(db, stage)
  const part = others.some((one) => one.part === 'split') ? 'split' : 'lead'
  const units = [{ unitId: stage.unitId, part }, ...others]
  await assignMatter(as(db, stage.dispatcher), {
    ...(await seen(db, matterId)),
    units,
    dueOn: DUE,
  })
  return matterId
}

/** The same, signed by the clerk of the first unit. */
export async function signed(
  db: Queryable,
  stage: AssignmentStage,
  others: Parameters<typeof assigned>[2] = [],
): Promise<number> {
  const matterId = await assigned(db, stage, others)
  await signAssignment(as(db, stage.clerk), await seenAssignment(db, matterId, stage.unitId))
  return matterId
}

export const goodAnswer = (given: object = {}) => ({
  text: '您提出的建议收到，已在三个集镇增设站点。',
  resultClass: 'A',
  noTalkReason: '电话没有接通，改为书面答复',
  ...given,
})

/** With a draft of the clerk's that waits for the signer. */
export async function draftedAnswer(
  db: Queryable,
  stage: AssignmentStage,
  others: Parameters<typeof assigned>[2] = [],
): Promise<number> {
  const matterId = await signed(db, stage, others)
  const request = await seenAssignment(db, matterId, stage.unitId)
  await draftAnswer(as(db, stage.clerk), { ...request, ...goodAnswer() })
  return matterId
}

/** Answered by two people of its first unit. */
export async function answered(
  db: Queryable,
  stage: AssignmentStage,
  others: Parameters<typeof assigned>[2] = [],
): Promise<number> {
  const matterId = await draftedAnswer(db, stage, others)
  await answerAssignment(as(db, stage.signer), await seenAssignment(db, matterId, stage.unitId))
  return matterId
}

/** Refused by its one unit. */
export async function refused(db: Queryable, stage: AssignmentStage): Promise<number> {
  const matterId = await assigned(db, stage)
  await refuseAgain(db, stage, matterId)
  return matterId
}

export async function refuseAgain(
  db: Queryable,
  { signer, unitId }: AssignmentStage,
  matterId: number,
): Promise<void> {
  await refuseAssignment(as(db, signer), {
    ...(await seenAssignment(db, matterId, unitId)),
    reason: '不在我局职责以内',
    proposedUnit: '县财政局',
  })
}
