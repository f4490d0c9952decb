import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves, matters } from '#db/schema/matters'
import { withRollback } from '#db/testing/test-database'

import { answered, limited, setAssignmentStage } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
import { closeMatter } from './close-matter.ts'
import { rateMatter } from './rate-matter.ts'

/** The day after 15 working days, of which one is the holiday of 6 April. */
const LATER = new Date(NOW.getTime() + 25 * 86_400_000)

it('closes it when the time for rating is over, and says how many have not', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    await expect(
      closeMatter(as(tx, stage.officer, LATER), await seen(tx, matterId)),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await limited(tx, stage.officer.accountId, 'verdict')
    await closeMatter(as(tx, stage.officer, LATER), await seen(tx, matterId))
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId))
    expect(row).toMatchObject({ state: 'closed', closedOn: '2026-04-14' })
    const moves = await tx
      .select({ reason: matterMoves.reason })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'close')))
    expect(moves).toEqual([{ reason: '1 位到期没有评价，视为未评价' }])
  }))

it('refuses before everybody has rated, and without a word of what somebody did not like', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const close = async (given = {}) =>
      closeMatter(as(tx, stage.officer), { ...(await seen(tx, matterId)), ...given })
    await expect(close()).rejects.toMatchObject({
      code: 'forbidden',
      message: '还有 1 位没有评价，评价期限过了才能办结',
    })
    const bad = { attitude: 'not', result: 'mostly', words: '没有人来谈' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...bad })
    await expect(close()).rejects.toMatchObject({
      issues: { reason: ['有人不满意，请写为什么办结'] },
    })
    await close({ reason: '单位已当面说明' })
  }))
