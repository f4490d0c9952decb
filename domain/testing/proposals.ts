import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'

import type { Actor } from '../account/actor.ts'
import { answerJoint } from '../proposal/answer-joint.ts'
import { decideProposal } from '../proposal/decide-proposal.ts'
import { proposeDecision } from '../proposal/propose-decision.ts'
import { submitProposal } from '../proposal/submit-proposal.ts'
import { writeProposal } from '../proposal/write-proposal.ts'
import { registered } from './registers.ts'
import { as, COUNTY, requestKey } from './stage.ts'

// Proposals that are handled in the portal, brought to where a test begins.

export interface ProposalStage {
  member: Actor
  joint: Actor
  officer: Actor
  /** Another officer, for what takes two. */
  second: Actor
  sessionId: number
}

/** A session with one proposal of a sheet, and the people whom a proposal of a county meets. */
export async function setProposalStage(
  db: Queryable,
  session: { term?: number; number?: number } = {},
): Promise<ProposalStage> {
  const { sessionId, officer } = await registered(db, undefined, session)
  return {
    member: await insertAccount(db, 'member', COUNTY),
    joint: await insertAccount(db, 'member', COUNTY),
    officer,
    second: await insertAccount(db, 'officer', '620800'),
    sessionId,
  }
}

export const goodWords = (given: object = {}) => ({
  title: '关于增设农村公交站点的提案',
  category: '交通',
  situation: '乡村公交站点少，老人出行不便。',
  analysis: '线路规划早，没有跟上村庄变化。',
  advice: '重新规划线路，在集镇增设站点。',
  advisedUnits: '县交通运输局',
  consent: true,
  ...given,
})

/** What a request of this person about a proposal names, in the version that it has now. */
export async function seen(db: Queryable, matterId: number) {
  const [row] = await db
    .select({ lockVersion: matters.lockVersion })
    .from(matters)
    .where(eq(matters.id, matterId))
  return { matterId, lockVersion: row?.lockVersion ?? 0, requestKey: requestKey() }
}

export const stateOf = async (db: Queryable, matterId: number) => {
  const [row] = await db
    .select({ state: matters.state, number: matters.number })
    .from(matters)
    .where(eq(matters.id, matterId))
  return row
}

export async function drafted(
  db: Queryable,
  { member, joint }: Pick<ProposalStage, 'member' | 'joint'>,
  { isJoint = false, ...given }: { isJoint?: boolean; [word: string]: unknown } = {},
): Promise<number> {
  const { matterId } = await writeProposal(as(db, member), {
    ...goodWords(given),
    divisionCode: COUNTY,
    with: isJoint ? [joint.accountId] : [],
    requestKey: requestKey(),
  })
  return matterId
}

export async function submittedProposal(
  db: Queryable,
  stage: Pick<ProposalStage, 'member' | 'joint'>,
  given: { isJoint?: boolean; [word: string]: unknown } = {},
): Promise<number> {
  const matterId = await drafted(db, stage, given)
  if (given.isJoint) {
    await answerJoint(as(db, stage.joint), {
      ...(await seen(db, matterId)),
      agrees: true,
      consent: true,
    })
  }
  await submitProposal(as(db, stage.member), await seen(db, matterId))
  return matterId
}

export async function proposed(
  db: Queryable,
  stage: ProposalStage,
  decision: object = { decision: 'file' },
): Promise<number> {
  const matterId = await submittedProposal(db, stage)
  await proposeDecision(as(db, stage.officer), { ...(await seen(db, matterId)), ...decision })
  return matterId
}

/** A proposal of the other member's that two officers merged into the one of this number. */
export async function mergedInto(
  db: Queryable,
  stage: ProposalStage,
  mainNumber: number,
  given: object = {},
): Promise<number> {
  const people = { member: stage.joint, joint: stage.member }
  const matterId = await submittedProposal(db, people, { ...given })
  const merge = { ...(await seen(db, matterId)), decision: 'merge', mainNumber }
  await proposeDecision(as(db, stage.officer), merge)
  await decideProposal(as(db, stage.second), { ...(await seen(db, matterId)), confirms: true })
  return matterId
}

/** A proposal that two officers filed. */
export async function filed(db: Queryable, stage: ProposalStage): Promise<number> {
  const matterId = await proposed(db, stage)
  await decideProposal(as(db, stage.second), { ...(await seen(db, matterId)), confirms: true })
  return matterId
}
