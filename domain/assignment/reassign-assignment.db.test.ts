import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { answers } from '#db/schema/matter/answers'
import { assignments } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import {
  draftedAnswer,
  DUE,
  refuseAgain,
  refused,
  seenAssignment,
  setAssignmentStage,
} from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { reassignAssignment } from './reassign-assignment.ts'

it('gives it to another unit, which gets nothing of what the first drafted', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await draftedAnswer(tx, stage)
    await refuseAgain(tx, stage, matterId)
    const request = await seenAssignment(tx, matterId, stage.unitId)
    await reassignAssignment(as(tx, stage.dispatcher), {
      ...request,
      unitId: stage.otherUnitId,
      dueOn: '2026-07-01',
    })
    const [row] = await tx
      .select()
      .from(assignments)
      .where(eq(assignments.id, request.assignmentId))
    expect(row).toMatchObject({
      unitId: stage.otherUnitId,
      state: 'waiting',
      dueOn: '2026-07-01',
      signedAt: null,
    })
    expect(
      await tx.select().from(answers).where(eq(answers.assignmentId, request.assignmentId)),
    ).toEqual([])
  }))

it('refuses a unit that answers it already, and who is no dispatcher', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await refused(tx, stage)
    await tx
      .insert(assignments)
      .values({ matterId, unitId: stage.otherUnitId, part: 'joint', state: 'waiting' })
    const request = {
      ...(await seenAssignment(tx, matterId, stage.unitId)),
      unitId: stage.otherUnitId,
      dueOn: DUE,
    }
    await expect(reassignAssignment(as(tx, stage.dispatcher), request)).rejects.toMatchObject({
      issues: { unitId: ['这个单位已经在承办这件'] },
    })
    await expect(reassignAssignment(as(tx, stage.officer), request)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
