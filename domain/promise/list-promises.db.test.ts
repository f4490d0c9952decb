import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { setAssignmentStage } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { promised, reported, seenPromise } from '../testing/unit-promises.ts'
import { countPromises, listPromises, listPromisesOf } from './list-promises.ts'
import { settlePromise } from './settle-promise.ts'

const TODAY = '2026-09-25'

it('lists promises by day and lamp for the unit and for who follows it, and for nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const at = (promiseOn: string) => promised(tx, stage, { promiseOn })
    await at('2026-12-31')
    await at('2026-09-24')
    await at('2026-09-25')
    await at('2026-10-02')
    const kept = await reported(tx, stage)
    await settlePromise(as(tx, stage.officer), await seenPromise(tx, kept))
    const listed = async (actor = stage.officer, given = {}) =>
      (await listPromises(tx, { actor, today: TODAY, ...given })).rows.map(({ dueOn }) => dueOn)
    const all = ['2026-09-24', '2026-09-25', '2026-09-30', '2026-10-02', '2026-12-31']
    expect(await listed()).toEqual(all)
    expect(await listed(stage.clerk)).toEqual(all)
    expect(await listed(stage.otherSigner)).toEqual([])
    expect(await listed(await insertAccount(tx, 'officer', '620500'))).toEqual([])
    expect(await listed(stage.officer, { unitId: stage.otherUnitId })).toEqual([])
    expect(await listed(stage.officer, { lamp: 'overdue' })).toEqual(['2026-09-24'])
    expect(await listed(stage.officer, { lamp: 'near' })).toEqual(['2026-09-25', '2026-10-02'])
    expect(await listed(stage.officer, { lamp: 'ahead' })).toEqual(['2026-12-31'])
    expect(await listed(stage.officer, { lamp: 'kept' })).toEqual(['2026-09-30'])
    expect(await countPromises(tx, { actor: stage.officer, today: TODAY })).toEqual({
      ahead: 1,
      near: 2,
      overdue: 1,
      kept: 1,
      'broken-off': 0,
      raised: 0,
      superseded: 0,
    })
  }))

it('says what each person may do with it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await reported(tx, stage)
    const of = async (actor: typeof stage.officer) =>
      (await listPromisesOf(tx, { actor, matterId })).map(({ canReport, canSettle }) => [
        canReport,
        canSettle,
      ])
    expect(await of(stage.officer)).toEqual([[false, true]])
    expect(await of(stage.signer)).toEqual([[false, false]])
  }))

it('leads to pages of a unit only who has them: a mover has the promises, not the unit', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const leads = async (actor: Actor) =>
      (await listPromisesOf(tx, { actor, matterId })).map(({ isFollower }) => isFollower)
    expect(await leads(stage.member)).toEqual([false])
    expect(await leads(stage.otherSigner)).toEqual([false])
    for (const who of [stage.clerk, stage.officer, stage.dispatcher]) {
      expect(await leads(who)).toEqual([true])
    }
  }))
