import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  assigned,
  DUE,
  refused,
  seenAssignment,
  setAssignmentStage,
} from '../testing/assignments.ts'
import { as } from '../testing/stage.ts'
import { findAssigned } from './find-assigned.ts'
import { reassignAssignment } from './reassign-assignment.ts'

it('names who has what this person has just assigned, and nothing to anybody else', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { dispatcher: actor, otherUnitId, unitId } = stage
    const matterId = await assigned(tx, stage, [{ unitId: otherUnitId, part: 'joint' }])
    expect(await findAssigned(tx, { actor, matterId })).toEqual({
      title: '关于增设农村公交站点的提案',
      move: 'assign',
      units: ['县住建局', '县财政局'],
    })
    expect(await findAssigned(tx, { actor: stage.officer, matterId })).toBeNull()
    const back = await refused(tx, stage)
    expect(await findAssigned(tx, { actor, matterId: back })).toBeNull()
    const request = await seenAssignment(tx, back, unitId)
    await reassignAssignment(as(tx, actor), { ...request, unitId: otherUnitId, dueOn: DUE })
    expect(await findAssigned(tx, { actor, matterId: back })).toMatchObject({
      move: 'reassign',
      units: ['县财政局'],
    })
  }))
