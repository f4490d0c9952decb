import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { promiseMoves, promises } from '#db/schema/matter/promises'
import { withRollback } from '#db/testing/test-database'

import { draftAnswer } from '../assignment/draft-answer.ts'
import {
  answered,
  goodAnswer,
  seenAssignment,
  setAssignmentStage,
  signed,
} from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { PROMISE, promised, seenPromise } from '../testing/unit-promises.ts'

it('makes a promise of a signed answer that promises, and none of another', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const rows = await tx.select().from(promises).where(eq(promises.matterId, matterId))
    expect(rows).toMatchObject([
      { ...PROMISE, unitId: stage.unitId, state: 'open', reported: null },
    ])
    const { promiseId } = await seenPromise(tx, matterId)
    const moves = await tx.select().from(promiseMoves).where(eq(promiseMoves.promiseId, promiseId))
    expect(moves).toMatchObject([{ move: 'begin', accountId: stage.signer.accountId }])
    const other = await answered(tx, stage)
    expect(await tx.select().from(promises).where(eq(promises.matterId, other))).toEqual([])
  }))

it('refuses a promise with the number of a person in it: readers will have it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await signed(tx, stage), stage.unitId)
    const promise = '联系人13812345678'
    const drafted = goodAnswer({ resultClass: 'B', promise, promiseOn: '2026-09-30' })
    await expect(
      draftAnswer(as(tx, stage.clerk), { ...request, ...drafted }),
    ).rejects.toMatchObject({ issues: { promise: [expect.stringContaining('手机号码')] } })
  }))
