import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { assignments } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { assigned, DUE, seenAssignment, setAssignmentStage } from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import { extendAssignment } from './extend-assignment.ts'

it('extends a unit’s day, and refuses to do so twice', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await assigned(tx, stage)
    const seen = () => seenAssignment(tx, matterId, stage.unitId)
    const longer = { dueOn: '2026-07-20', reason: '要等上级批复' }
    await extendAssignment(as(tx, stage.dispatcher), { ...(await seen()), ...longer })
    const [row] = await tx.select().from(assignments).where(eq(assignments.matterId, matterId))
    expect(row).toMatchObject({ dueOn: '2026-07-20', extendedFrom: DUE, state: 'waiting' })
    const [move] = await tx
      .select({ reason: matterMoves.reason })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'extend')))
    expect(move?.reason).toBe('延到2026年7月20日：要等上级批复')
    const again = { ...(await seen()), ...longer, dueOn: '2026-08-20' }
    await expect(extendAssignment(as(tx, stage.dispatcher), again)).rejects.toMatchObject({
      code: 'forbidden',
      message: '已经延期过一次，不能再延',
    })
  }))

it('refuses a day that is not later, no reason, and what is overdue', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await assigned(tx, stage), stage.unitId)
    const longer = { ...request, dueOn: '2026-07-20', reason: '要等上级批复' }
    for (const [given, field] of [
      [{ dueOn: DUE }, 'dueOn'],
      [{ reason: '' }, 'reason'],
    ] as const) {
      await expect(
        extendAssignment(as(tx, stage.dispatcher), { ...longer, ...given }),
      ).rejects.toMatchObject({ issues: { [field]: [expect.any(String)] } })
    }
    const late = new Date(NOW.getTime() + 100 * 86_400_000)
    await expect(extendAssignment(as(tx, stage.dispatcher, late), longer)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
