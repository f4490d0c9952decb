import { and, asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { answerJoint } from '../proposal/answer-joint.ts'
import { decideProposal } from '../proposal/decide-proposal.ts'
import { proposeDecision } from '../proposal/propose-decision.ts'
import { submitProposal } from '../proposal/submit-proposal.ts'
import { drafted, goodWords, seen, setProposalStage } from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'

const { title } = goodWords()

/** What a person was notified of a proposal, first to last, and whether it still calls them. */
async function noticesTo(db: Queryable, { accountId }: Actor, matterId: number) {
  await deliverOutbox(db, NOW)
  const rows = await db
    .select({ title: notices.title, readAt: notices.readAt })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.path, `/matters/proposal/${matterId}`)))
    .orderBy(asc(notices.id))
  return rows.map((row) => `${row.title}${row.readAt === null ? '' : '（看过）'}`)
}

it('calls each person of a proposal in turn, and no longer once it is done', () =>
  withRollback(async (tx) => {
    const stage = await setProposalStage(tx)
    const { member, joint, officer, second } = stage
    const matterId = await drafted(tx, stage, { isJoint: true })
    expect(await noticesTo(tx, joint, matterId)).toEqual([`请您联名：${title}`])
    await answerJoint(as(tx, joint), { ...(await seen(tx, matterId)), agrees: true })
    expect(await noticesTo(tx, joint, matterId)).toEqual([`请您联名：${title}（看过）`])
    expect(await noticesTo(tx, member, matterId)).toEqual([`同意联名：${title}`])

    await submitProposal(as(tx, member), await seen(tx, matterId))
    expect(await noticesTo(tx, officer, matterId)).toEqual([`请审查提案：${title}`])
    expect(await noticesTo(tx, second, matterId)).toEqual([`请审查提案：${title}`])
    await proposeDecision(as(tx, officer), { ...(await seen(tx, matterId)), decision: 'file' })
    expect(await noticesTo(tx, officer, matterId)).toEqual([`请审查提案：${title}（看过）`])
    expect(await noticesTo(tx, second, matterId)).toEqual([
      `请审查提案：${title}（看过）`,
      `请决定处理意见：${title}`,
    ])
    await decideProposal(as(tx, second), { ...(await seen(tx, matterId)), confirms: true })
    expect(await noticesTo(tx, second, matterId)).toContain(`请决定处理意见：${title}（看过）`)
    expect(await noticesTo(tx, joint, matterId)).toContain(`提案已立案：${title}`)
  }))
