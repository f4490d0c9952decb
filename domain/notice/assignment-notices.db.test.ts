import { and, eq, like } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { answerAssignment } from '../assignment/answer-assignment.ts'
import { draftAnswer } from '../assignment/draft-answer.ts'
import { rateMatter } from '../assignment/rate-matter.ts'
import { signAssignment } from '../assignment/sign-assignment.ts'
import {
  assigned,
  draftedAnswer,
  goodAnswer,
  refuseAgain,
  seenAssignment,
  setAssignmentStage,
} from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'

/** The notices of assignments that reached a person, and whether they were read. */
async function noticesTo(db: Queryable, { accountId }: Actor) {
  await deliverOutbox(db, NOW)
  const rows = await db
    .select({ title: notices.title, readAt: notices.readAt })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), like(notices.path, '/matters/%')))
    .orderBy(notices.id)
  return rows.map(({ title, readAt }) => `${title.split('：')[0]}${readAt ? '（看过）' : ''}`)
}

it('calls the people of a unit to sign, and a dispatcher to what they refuse', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await assigned(tx, stage)
    expect(await noticesTo(tx, stage.clerk)).toEqual(['请签收交办件'])
    expect(await noticesTo(tx, stage.otherSigner)).toEqual([])
    await refuseAgain(tx, stage, matterId)
    expect(await noticesTo(tx, stage.clerk)).toEqual(['请签收交办件（看过）'])
    expect(await noticesTo(tx, stage.dispatcher)).toEqual(['请改交退件'])
  }))

it('calls movers to rate once the last unit that has to answer has', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const matterId = await draftedAnswer(tx, stage, [{ unitId, part: 'split' }])
    await answerAssignment(as(tx, stage.signer), await seenAssignment(tx, matterId, stage.unitId))
    expect(await noticesTo(tx, stage.member)).not.toContain('收到答复，请评价')
    const other = () => seenAssignment(tx, matterId, unitId)
    await signAssignment(as(tx, stage.otherSigner), await other())
    const colleague = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId })
    await draftAnswer(as(tx, colleague), { ...(await other()), ...goodAnswer() })
    await answerAssignment(as(tx, stage.otherSigner), await other())
    expect(await noticesTo(tx, stage.member)).toContain('收到答复，请评价')
  }))

it('calls signers to a draft, movers to the answer, and nobody to what is done', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const matterId = await draftedAnswer(tx, stage, [{ unitId, part: 'joint' }])
    expect(await noticesTo(tx, stage.signer)).toEqual(['请签收交办件（看过）', '请签发答复'])
    const other = await seenAssignment(tx, matterId, unitId)
    await signAssignment(as(tx, stage.otherSigner), other)
    expect(await noticesTo(tx, stage.signer)).toContain('请签发答复')
    await answerAssignment(as(tx, stage.signer), await seenAssignment(tx, matterId, stage.unitId))
    expect(await noticesTo(tx, stage.signer)).toContain('请签发答复（看过）')
    expect(await noticesTo(tx, stage.clerk)).toContain('答复已签发')
    expect(await noticesTo(tx, stage.member)).toContain('收到答复，请评价')
    const rating = { attitude: 'satisfied', result: 'mostly' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...rating })
    expect(await noticesTo(tx, stage.member)).toContain('收到答复，请评价（看过）')
    expect(await noticesTo(tx, stage.officer)).toContain('收到评价')
  }))
