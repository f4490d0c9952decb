import { and, desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matterMoves } from '#db/schema/matter/matter-moves'
import { matters, proposals } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { isAnsweredBy, leadUnit } from '../matter/steps.ts'
import {
  assigned,
  DUE,
  limited,
  refuseAgain,
  refused,
  seenAssignment,
  setAssignmentStage,
  signed,
  standOf,
} from '../testing/assignments.ts'
import { as, NOW } from '../testing/stage.ts'
import { reassignAssignment } from './reassign-assignment.ts'
import { refuseAssignment } from './refuse-assignment.ts'

it('gives it back to the dispatcher, with whose it is', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await signed(tx, stage)
    await refuseAgain(tx, stage, matterId)
    expect(await standOf(tx, matterId)).toEqual(['in-progress', 'refused'])
    const [row] = await tx
      .select({ reason: matterMoves.reason })
      .from(matterMoves)
      .where(and(eq(matterMoves.matterId, matterId), eq(matterMoves.move, 'refuse')))
    expect(row?.reason).toBe('建议由县财政局承办：不在我局职责以内')
  }))

it('is a unit that nobody connects with the matter until it is assigned again', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await signed(tx, stage)
    const namedOf = async () => {
      const answers = isAnsweredBy(tx, stage.unitId).mapWith(Boolean)
      const [row] = await tx
        .select({ unit: leadUnit, answers })
        .from(matters)
        .innerJoin(proposals, eq(proposals.matterId, matters.id))
        .where(eq(matters.id, matterId))
      return row
    }
    expect(await namedOf()).toEqual({ unit: expect.any(String), answers: true })
    await refuseAgain(tx, stage, matterId)
    expect(await namedOf()).toEqual({ unit: null, answers: false })
  }))

it('refuses to be refused once more after the third time, and says of that one that it is the last', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await refused(tx, stage)
    const giveBack = async () =>
      reassignAssignment(as(tx, stage.dispatcher), {
        ...(await seenAssignment(tx, matterId, stage.unitId)),
        unitId: stage.unitId,
        dueOn: DUE,
      })
    for (let times = 1; times < 3; times += 1) {
      await giveBack()
      await refuseAgain(tx, stage, matterId)
    }
    const [third] = await tx
      .select({ reason: matterMoves.reason })
      .from(matterMoves)
      .where(eq(matterMoves.matterId, matterId))
      .orderBy(desc(matterMoves.id))
      .limit(1)
    expect(third?.reason).toMatch(/^这是第 3 次退件，改交以后不能再退。/u)
    await giveBack()
    await expect(refuseAgain(tx, stage, matterId)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('refuses when the time for it is over', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await assigned(tx, stage)
    await limited(tx, stage.officer.accountId, 'refuse')
    const request = {
      ...(await seenAssignment(tx, matterId, stage.unitId)),
      reason: '不在我局职责以内',
      proposedUnit: '县财政局',
    }
    const late = new Date(NOW.getTime() + 25 * 86_400_000)
    await expect(refuseAssignment(as(tx, stage.signer, late), request)).rejects.toMatchObject({
      code: 'forbidden',
      message: '已经过了退件的期限',
    })
    await refuseAssignment(as(tx, stage.signer), request)
  }))

it('refuses clerks, and a unit that does not say whose it is', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await assigned(tx, stage)
    const request = {
      ...(await seenAssignment(tx, matterId, stage.unitId)),
      reason: '不在我局职责以内',
      proposedUnit: '县财政局',
    }
    await expect(refuseAssignment(as(tx, stage.clerk), request)).rejects.toMatchObject({
      code: 'forbidden',
    })
    const unsaid = { ...request, proposedUnit: ' ' }
    await expect(refuseAssignment(as(tx, stage.signer), unsaid)).rejects.toMatchObject({
      issues: { proposedUnit: ['请写应该由哪个单位办'] },
    })
  }))
