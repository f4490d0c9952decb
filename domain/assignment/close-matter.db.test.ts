import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { answered, limited, seenAssignment, setAssignmentStage } from '../testing/assignments.ts'
import { seen } from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
import { closeMatter } from './close-matter.ts'
import { extendAssignment } from './extend-assignment.ts'
import { countDispatched, countUnitAssignments, listUnitAssignments } from './list-assignments.ts'
import { listUnitLoads } from './list-unit-loads.ts'
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

it('leaves a joint unit that never gave its view with nothing to do', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const matterId = await answered(tx, stage, [{ unitId, part: 'joint' }])
    const open = async () => {
      const counts = await countDispatched(tx, { actor: stage.dispatcher })
      const loads = await listUnitLoads(tx, { actor: stage.dispatcher, today: '2026-03-20' })
      return [counts.open, loads.map((load) => load.unitId)]
    }
    expect(await open()).toEqual([1, [unitId]])
    const verdict = { attitude: 'satisfied', result: 'satisfied', words: '' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...verdict })
    await closeMatter(as(tx, stage.officer), await seen(tx, matterId))
    expect(await open()).toEqual([0, []])
    // It is not gone from the lists: it stands among what is over.
    const { rows } = await listUnitAssignments(tx, { actor: stage.otherSigner, tab: 'done' })
    expect(rows.map((row) => [row.matterId, row.state])).toEqual([[matterId, 'waiting']])
    const counts = await countUnitAssignments(tx, { actor: stage.otherSigner })
    expect(counts).toEqual({ open: 0, refused: 0, done: 1 })
    const extending = {
      ...(await seenAssignment(tx, matterId, unitId)),
      dueOn: '2026-09-01',
      reason: '再等等',
    }
    await expect(extendAssignment(as(tx, stage.dispatcher), extending)).rejects.toMatchObject({
      code: 'forbidden',
      message: '这件事项是“已办结”，单位没有要办的',
    })
  }))
