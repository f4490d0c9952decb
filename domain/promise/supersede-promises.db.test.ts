import { asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import {
  adoption,
  answerAnew,
  KEPT,
  PROMISE,
  promised,
  reported,
  SENTENCE,
  seenPromise,
} from '../testing/unit-promises.ts'
import { adoptPromise } from './adopt-promise.ts'
import { listProposed } from './list-proposed.ts'
import { reportPromise } from './report-promise.ts'

const LATER = { promise: '建成五个站点', promiseOn: '2026-12-31' }

const statesOf = (db: Queryable, matterId: number) =>
  db
    .select({ words: promises.words, state: promises.state, reported: promises.reported })
    .from(promises)
    .where(eq(promises.matterId, matterId))
    .orderBy(asc(promises.id))

it('ends what was promised before once a later answer promises something else, and says so', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await reported(tx, stage)
    await adoptPromise(as(tx, stage.officer), await adoption(tx, stage, matterId))
    const { promiseId } = await seenPromise(tx, matterId)
    await answerAnew(tx, stage, matterId, { resultClass: 'B', ...LATER })
    expect(await statesOf(tx, matterId)).toEqual([
      { words: PROMISE.words, state: 'superseded', reported: null },
      { words: SENTENCE, state: 'superseded', reported: null },
      { words: LATER.promise, state: 'open', reported: null },
    ])
    const moves = await tx.select().from(promiseMoves).where(eq(promiseMoves.promiseId, promiseId))
    expect(moves.at(-1)).toMatchObject({
      move: 'supersede',
      accountId: stage.signer.accountId,
      reason: '重新办理以后，新的答复有新的承诺',
    })
    expect((await listProposed(tx, matterId)).proposed).toEqual([])
  }))

it('leaves the promise of an answer that says the same again', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const same = { resultClass: 'B', promise: PROMISE.words, promiseOn: PROMISE.dueOn }
    await answerAnew(tx, stage, matterId, same)
    expect(await statesOf(tx, matterId)).toMatchObject([{ state: 'open' }])
  }))

it('opens again what was superseded once a later answer promises it anew', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const first = { resultClass: 'B', promise: PROMISE.words, promiseOn: PROMISE.dueOn }
    await answerAnew(tx, stage, matterId, { resultClass: 'B', ...LATER })
    await answerAnew(tx, stage, matterId, first)
    expect(await statesOf(tx, matterId)).toMatchObject([
      { words: PROMISE.words, state: 'superseded' },
      { words: LATER.promise, state: 'superseded' },
      { words: PROMISE.words, state: 'open' },
    ])
  }))

it('leaves it open where the later answer is of class A: two people raise it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    await answerAnew(tx, stage, matterId, {})
    expect(await statesOf(tx, matterId)).toMatchObject([{ state: 'open' }])
  }))

it('refuses a report on what was superseded', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const early = await seenPromise(tx, matterId)
    await answerAnew(tx, stage, matterId, { resultClass: 'B', ...LATER })
    const stale = { ...early, ...KEPT }
    await expect(reportPromise(as(tx, stage.signer), stale)).rejects.toMatchObject({
      code: 'conflict',
    })
    await expect(
      reportPromise(as(tx, stage.signer), { ...stale, lockVersion: early.lockVersion + 1 }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  }))
