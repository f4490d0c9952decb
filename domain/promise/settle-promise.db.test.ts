import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { promises } from '#db/schema/matter/promises'
import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import { setAssignmentStage } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { KEPT, promised, reported, seenPromise } from '../testing/unit-promises.ts'
import { reportPromise } from './report-promise.ts'
import { settlePromise } from './settle-promise.ts'

it('ends a promise as it was reported', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await reported(tx, stage)
    await settlePromise(as(tx, stage.officer), await seenPromise(tx, matterId))
    const rows = await tx.select().from(promises).where(eq(promises.matterId, matterId))
    expect(rows).toMatchObject([{ state: 'kept', settledBy: stage.officer.accountId }])
    await expect(
      settlePromise(as(tx, stage.officer), await seenPromise(tx, matterId)),
    ).rejects.toMatchObject({ message: '“已兑现”的承诺不能确认结果' })
  }))

it('lets who moves the proposal know how it ended', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await reported(tx, stage)
    await settlePromise(as(tx, stage.officer), await seenPromise(tx, matterId))
    const event = eq(outbox.event, 'matter.promise-settled')
    expect(await tx.select({ payload: outbox.payload }).from(outbox).where(event)).toMatchObject([
      {
        payload: {
          matterId,
          accountIds: [stage.member.accountId],
          reason: '已兑现：建成三个站点',
        },
      },
    ])
  }))

it('refuses units, what nobody reported, and whoever reported it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await promised(tx, stage)
    const seen = () => seenPromise(tx, matterId)
    await expect(settlePromise(as(tx, stage.officer), await seen())).rejects.toMatchObject({
      code: 'forbidden',
      message: '还没有报告结果',
    })
    await reportPromise(as(tx, stage.officer), { ...(await seen()), ...KEPT })
    await expect(settlePromise(as(tx, stage.officer), await seen())).rejects.toMatchObject({
      message: '自己报告的结果，要由另一位提案专员确认',
    })
    await expect(settlePromise(as(tx, stage.signer), await seen())).rejects.toMatchObject({
      code: 'forbidden',
    })
    await settlePromise(as(tx, stage.second), await seen())
  }))
