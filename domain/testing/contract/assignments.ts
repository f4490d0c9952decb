import type { Queryable } from '#db/client'
import { matterMoves } from '#db/schema/matter/matter-moves'
import type { Role } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { answerAssignment } from '../../assignment/answer-assignment.ts'
import { archiveMatter } from '../../assignment/archive-matter.ts'
import { assignMatter } from '../../assignment/assign-matter.ts'
import { closeMatter } from '../../assignment/close-matter.ts'
import { countersignAssignment } from '../../assignment/countersign-assignment.ts'
import { draftAnswer } from '../../assignment/draft-answer.ts'
import { extendAssignment } from '../../assignment/extend-assignment.ts'
import { openUnitLink } from '../../assignment/links/open-unit-link.ts'
import { rateMatter } from '../../assignment/rate-matter.ts'
import { reassignAssignment } from '../../assignment/reassign-assignment.ts'
import { recordTalk } from '../../assignment/record-talk.ts'
import { redoMatter } from '../../assignment/redo-matter.ts'
import { refuseAssignment } from '../../assignment/refuse-assignment.ts'
import { sendBackAnswer } from '../../assignment/send-back-answer.ts'
import { signAssignment } from '../../assignment/sign-assignment.ts'
import type { Context } from '../../context.ts'
import {
  answered,
  assigned,
  draftedAnswer,
  DUE,
  goodAnswer,
  refused,
  seenAssignment,
  setAssignmentStage,
  signed,
  type AssignmentStage,
} from '../assignments.ts'
import { filed, seen } from '../proposals.ts'
import { SEALING_KEY } from '../second-factor.ts'
import { as } from '../stage.ts'
import type { Scenario, Scenarios } from './scenario.ts'

/** Two sessions of one committee are apart in the database where tests commit. */
let last = 0
const ownSession = () => ({ term: 60 + Math.floor(last / 90), number: 1 + (last++ % 90) })

type Run = (ctx: Context, input: unknown) => Promise<unknown>
type Start = (db: Queryable, stage: AssignmentStage) => Promise<number>

interface Asks {
  roles?: readonly Role[]
  by: keyof AssignmentStage
  event: string
  input?: (stage: AssignmentStage) => object
}

function scenario(
  run: Run,
  start: Start,
  { roles = [], by, event, input = () => ({}) }: Asks,
  request: (db: Queryable, stage: AssignmentStage, matterId: number) => ReturnType<typeof seen>,
): Scenario {
  return {
    roles,
    event,
    history: matterMoves,
    keyed: true,
    versioned: true,
    arrange: async (db) => {
      const stage = await setAssignmentStage(db, ownSession())
      const named = await request(db, stage, await start(db, stage))
      const at = (lockVersion: number) => (ctx: Context, requestKey: string) =>
        run(ctx, { ...named, ...input(stage), lockVersion, requestKey })
      const actor = stage[by] as Actor
      return { actor, run: at(named.lockVersion), runStale: at(named.lockVersion + 1) }
    },
  }
}

/** A move of the matter as a whole. */
const ofMatter = (run: Run, start: Start, asks: Asks): Scenario =>
  scenario(run, start, asks, (db, _stage, matterId) => seen(db, matterId))

/** A move of what the first unit has to answer. */
const ofUnit = (run: Run, start: Start, asks: Asks): Scenario =>
  scenario(run, start, asks, async (db, { unitId }, matterId) => ({
    matterId,
    ...(await seenAssignment(db, matterId, unitId)),
  }))

const UNIT: readonly Role[] = ['unit-clerk', 'unit-signer']
const reason = () => ({ reason: '涉及两年的预算，要再核对' })

/** A joint unit is the first of the stage, the other one leads. */
const joint: Start = async (db, stage) => {
  const { unitId, otherUnitId } = stage
  const swapped = { ...stage, unitId: otherUnitId, otherUnitId: unitId }
  const matterId = await assigned(db, swapped, [{ unitId, part: 'joint' }])
  await signAssignment(as(db, stage.clerk), await seenAssignment(db, matterId, unitId))
  return matterId
}

/** What dispatchers, units and movers do with a matter that was filed. */
export const ASSIGNMENTS: Scenarios = {
  'assignment/assign-matter': ofMatter(assignMatter, filed, {
    roles: ['dispatcher'],
    by: 'dispatcher',
    event: 'assignment.assign',
    input: ({ unitId }) => ({ units: [{ unitId, part: 'lead' }], dueOn: DUE }),
  }),
  'assignment/sign-assignment': ofUnit(signAssignment, assigned, {
    roles: UNIT,
    by: 'clerk',
    event: 'assignment.sign',
  }),
  'assignment/refuse-assignment': ofUnit(refuseAssignment, assigned, {
    roles: ['unit-signer'],
    by: 'signer',
    event: 'assignment.refuse',
    input: () => ({ ...reason(), proposedUnit: '县财政局' }),
  }),
  'assignment/reassign-assignment': ofUnit(reassignAssignment, refused, {
    roles: ['dispatcher'],
    by: 'dispatcher',
    event: 'assignment.assign',
    input: ({ otherUnitId }) => ({ unitId: otherUnitId, dueOn: DUE }),
  }),
  'assignment/extend-assignment': ofUnit(extendAssignment, assigned, {
    roles: ['dispatcher'],
    by: 'dispatcher',
    event: 'assignment.extend',
    input: () => ({ ...reason(), dueOn: '2026-07-20' }),
  }),
  'assignment/record-talk': ofUnit(recordTalk, signed, {
    roles: UNIT,
    by: 'clerk',
    event: 'assignment.talk',
    input: () => ({ heldOn: '2026-03-19', way: 'face', moment: 'during', words: '看了两个站点' }),
  }),
  'assignment/draft-answer': ofUnit(draftAnswer, signed, {
    roles: UNIT,
    by: 'clerk',
    event: 'assignment.draft-answer',
    input: () => goodAnswer(),
  }),
  'assignment/send-back-answer': ofUnit(sendBackAnswer, draftedAnswer, {
    roles: ['unit-signer'],
    by: 'signer',
    event: 'assignment.send-back',
    input: reason,
  }),
  'assignment/answer-assignment': ofUnit(answerAssignment, draftedAnswer, {
    roles: ['unit-signer'],
    by: 'signer',
    event: 'assignment.answer',
  }),
  'assignment/countersign-assignment': ofUnit(countersignAssignment, joint, {
    roles: ['unit-signer'],
    by: 'signer',
    event: 'assignment.countersign',
    input: reason,
  }),
  'assignment/links/open-unit-link': ofUnit(
    (ctx, input) => openUnitLink(ctx, input, { key: SEALING_KEY }),
    assigned,
    { roles: ['dispatcher'], by: 'dispatcher', event: 'assignment.open-link' },
  ),
  'assignment/rate-matter': ofMatter(rateMatter, answered, {
    by: 'member',
    event: 'matter.rate',
    input: () => ({ attitude: 'satisfied', result: 'mostly' }),
  }),
  'assignment/redo-matter': scenario(
    redoMatter,
    answered,
    {
      roles: ['officer'],
      by: 'officer',
      event: 'matter.redo',
      input: () => ({ ...reason(), dueOn: DUE }),
    },
    async (db, { unitId }, matterId) => {
      const { assignmentId } = await seenAssignment(db, matterId, unitId)
      return { ...(await seen(db, matterId)), assignmentIds: [assignmentId] }
    },
  ),
  'assignment/close-matter': ofMatter(closeMatter, rated, {
    roles: ['officer'],
    by: 'officer',
    event: 'matter.close',
  }),
  'assignment/archive-matter': ofMatter(archiveMatter, closed, {
    roles: ['officer'],
    by: 'officer',
    event: 'matter.archive',
  }),
}

/** Answered, and rated by its one mover. */
async function rated(db: Queryable, stage: AssignmentStage): Promise<number> {
  const matterId = await answered(db, stage)
  const request = await seen(db, matterId)
  const given = { attitude: 'satisfied', result: 'satisfied' }
  await rateMatter(as(db, stage.member), { ...request, ...given })
  return matterId
}

/** The same, closed. */
async function closed(db: Queryable, stage: AssignmentStage): Promise<number> {
  const matterId = await rated(db, stage)
  await closeMatter(as(db, stage.officer), await seen(db, matterId))
  return matterId
}
