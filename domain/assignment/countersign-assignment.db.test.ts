import { and, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { withRollback } from '#db/testing/test-database'

import { seenAssignment, setAssignmentStage, signed, standOf } from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { countersignAssignment } from './countersign-assignment.ts'
import { signAssignment } from './sign-assignment.ts'

const VIEW = { reason: '资金可以列入明年预算' }

it('keeps the view of a joint unit in its words', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId, otherSigner } = stage
    const matterId = await signed(tx, stage, [{ unitId, part: 'joint' }])
    const other = () => seenAssignment(tx, matterId, unitId)
    await signAssignment(as(tx, otherSigner), await other())
    await countersignAssignment(as(tx, otherSigner), { ...(await other()), ...VIEW })
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'signed', 'countersigned'])
    const rows = await tx
      .select({ reason: matterMoves.reason })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'countersign')))
    expect(rows).toEqual([VIEW])
  }))

it('refuses the lead unit, and no words', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const request = await seenAssignment(tx, await signed(tx, stage), stage.unitId)
    await expect(
      countersignAssignment(as(tx, stage.signer), { ...request, ...VIEW }),
    ).rejects.toMatchObject({ code: 'forbidden', message: '会签由会办单位来做' })
    await expect(
      countersignAssignment(as(tx, stage.signer), { ...request, reason: '' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写理由'] } })
  }))
