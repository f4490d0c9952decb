import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { withRollback } from '#db/testing/test-database'

import { assignMatter } from '../assignment/assign-matter.ts'
import { DUE, setAssignmentStage } from '../testing/assignments.ts'
import { filed, seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { adoption, promised, PROMISE, provenBy, SENTENCE } from '../testing/unit-promises.ts'
import { adoptPromise } from './adopt-promise.ts'
import { listProposed } from './list-proposed.ts'

it('makes a promise of a sentence that an officer confirms, which is proposed no more', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const before = await listProposed(tx, matterId)
    expect(before.units.map(({ unitId }) => unitId)).toEqual([stage.unitId])
    expect(before.proposed).toMatchObject([{ words: SENTENCE, dueOn: '2026-06-30' }])
    await adoptPromise(as(tx, stage.officer), await adoption(tx, stage, matterId))
    expect((await listProposed(tx, matterId)).proposed).toEqual([])
    const rows = await tx
      .select({ words: promises.words, dueOn: promises.dueOn })
      .from(promises)
      .where(eq(promises.matterId, matterId))
      .orderBy(promises.id)
    expect(rows).toEqual([PROMISE, { words: SENTENCE, dueOn: '2026-06-30' }])
  }))

it('proposes no sentence that the answer promises in other words by the same day', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const text = '我单位负责两个停靠点的地面硬化，2026年12月18日前完成。'
    const promise = '完成两个停靠点的地面硬化'
    const same = await promised(tx, stage, { text, promise, promiseOn: '2026-12-18' })
    expect((await listProposed(tx, same)).proposed).toEqual([])
    const later = await promised(tx, stage, { text, promise, promiseOn: '2026-12-31' })
    expect((await listProposed(tx, later)).proposed).toMatchObject([{ words: text }])
  }))

it('refuses units, words that stand nowhere, another unit, and the same twice', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const request = async (given: object = {}) => ({
      ...(await adoption(tx, stage, matterId)),
      ...given,
    })
    const adopt = async (given: object = {}) =>
      adoptPromise(as(tx, stage.officer), await request(given))
    await expect(adoptPromise(as(tx, stage.signer), await request())).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(adopt({ words: '明天就办' })).rejects.toMatchObject({
      issues: { words: ['要是答复、报道或者协商意见里的原话'] },
    })
    const articleId = await provenBy(tx, stage, matterId)
    const fromArticle = { assignmentId: null, articleId }
    await expect(adopt(fromArticle)).rejects.toMatchObject({
      issues: { words: ['要是答复、报道或者协商意见里的原话'] },
    })
    await expect(adopt({ unitId: stage.otherUnitId })).rejects.toMatchObject({
      issues: { unitId: ['请选承办这件的单位'] },
    })
    await adopt()
    await expect(adopt()).rejects.toMatchObject({ code: 'conflict', message: '这项承诺已经记下了' })
  }))

it('makes no promise of a matter that is filed away', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const asked = await adoption(tx, stage, matterId)
    await tx.update(matters).set({ archivedOn: '2026-06-01' }).where(eq(matters.id, matterId))
    await expect(adoptPromise(as(tx, stage.officer), asked)).rejects.toMatchObject({
      code: 'conflict',
      message: '这件已经归档了，不再记新的承诺',
    })
  }))

it('names the units in the order in which they were assigned', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await filed(tx, stage)
    const inTurn = [stage.otherUnitId, stage.unitId]
    await assignMatter(as(tx, stage.dispatcher), {
      ...(await seen(tx, matterId)),
      units: inTurn.map((unitId) => ({ unitId, part: 'split' })),
      dueOn: DUE,
    })
    const { units } = await listProposed(tx, matterId)
    expect(units.map(({ unitId }) => unitId)).toEqual(inTurn)
  }))
