import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { assignments } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  answered,
  draftedAnswer,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
  signed,
  standOf,
} from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { answerAssignment } from './answer-assignment.ts'
import { draftAnswer } from './draft-answer.ts'
import { redoMatter } from './redo-matter.ts'
import { signAssignment } from './sign-assignment.ts'

it('answers the matter with the last unit that has to, and a joint one holds nothing up', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const joint = await draftedAnswer(tx, stage, [{ unitId, part: 'joint' }])
    await answerAssignment(as(tx, stage.signer), await seenAssignment(tx, joint, stage.unitId))
    expect(await standOf(tx, joint)).toEqual(['answered', 'answered', 'waiting'])
    const split = await draftedAnswer(tx, stage, [{ unitId, part: 'split' }])
    await answerAssignment(as(tx, stage.signer), await seenAssignment(tx, split, stage.unitId))
    expect(await standOf(tx, split)).toEqual(['in-progress', 'answered', 'waiting'])
    const other = () => seenAssignment(tx, split, unitId)
    await signAssignment(as(tx, stage.otherSigner), await other())
    const colleague = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId })
    await draftAnswer(as(tx, colleague), { ...(await other()), ...goodAnswer() })
    await answerAssignment(as(tx, stage.otherSigner), await other())
    expect(await standOf(tx, split)).toEqual(['answered', 'answered', 'answered'])
    const rows = await tx.select().from(assignments).where(eq(assignments.matterId, split))
    expect(rows).toMatchObject([
      { answeredOn: '2026-03-20', resultClass: 'A' },
      { answeredOn: '2026-03-20', resultClass: 'A' },
    ])
  }))

it('refuses a promise whose day has passed while the draft waited', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await signed(tx, stage)
    const request = () => seenAssignment(tx, matterId, stage.unitId)
    const promise = { resultClass: 'B', promise: '建成站点', promiseOn: '2026-03-20' }
    await draftAnswer(as(tx, stage.clerk), { ...(await request()), ...goodAnswer(promise) })
    const signing = { ...as(tx, stage.signer), now: new Date('2026-03-21T02:00:00Z') }
    await expect(answerAssignment(signing, await request())).rejects.toMatchObject({
      code: 'conflict',
      message: '承诺的日子已经过了，请退回起草的人改日子',
    })
    await answerAssignment(as(tx, stage.signer), await request())
  }))

it('refuses whoever drafted it, clerks, and another unit', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await signed(tx, stage)
    const own = { ...(await seenAssignment(tx, matterId, stage.unitId)), ...goodAnswer() }
    await draftAnswer(as(tx, stage.signer), own)
    const request = await seenAssignment(tx, matterId, stage.unitId)
    await expect(answerAssignment(as(tx, stage.signer), request)).rejects.toMatchObject({
      code: 'forbidden',
      message: '自己起草的答复，要由另一位承办签发人签发',
    })
    await expect(answerAssignment(as(tx, stage.clerk), request)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(answerAssignment(as(tx, stage.otherSigner), request)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('lets one of two signers sign', async () => {
  const db = racesDatabase()
  const stage = await setAssignmentStage(db, { term: 59, number: 3 })
  const matterId = await draftedAnswer(db, stage)
  const second = await insertAccount(db, 'unit-signer', COUNTY)
  const requests = [
    await seenAssignment(db, matterId, stage.unitId),
    await seenAssignment(db, matterId, stage.unitId),
  ] as const
  const outcomes = await Promise.allSettled([
    answerAssignment(as(db, stage.signer), requests[0]),
    answerAssignment(as(db, second), requests[1]),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ code: 'conflict' })
})

it('refuses to sign what was seen before the matter went back', async () => {
  const db = racesDatabase()
  const stage = await setAssignmentStage(db, { term: 59, number: 4 })
  const matterId = await answered(db, stage)
  const request = await seenAssignment(db, matterId, stage.unitId)
  const redo = {
    ...(await seen(db, matterId)),
    assignmentIds: [request.assignmentId],
    dueOn: '2026-08-01',
    reason: '站点还没有建成',
  }
  const outcomes = await Promise.allSettled([
    redoMatter(as(db, stage.officer), redo),
    answerAssignment(as(db, stage.signer), request),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await standOf(db, matterId)).toEqual(['in-progress', 'signed'])
})
