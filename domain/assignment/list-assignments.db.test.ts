import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'
import { insertAccount, insertUnit } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { proposeDecision } from '../proposal/propose-decision.ts'
import {
  answered,
  assigned,
  draftedAnswer,
  DUE,
  refused,
  seenAssignment,
  setAssignmentStage,
  signed,
} from '../testing/assignments.ts'
import { setConsultationStage, topicAt } from '../testing/consultations.ts'
import { filed, seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { extendAssignment } from './extend-assignment.ts'
import {
  ASSIGNMENT_TABS,
  countDispatched,
  countRefused,
  countUnitAssignments,
  listDispatched,
  listUnitAssignments,
} from './list-assignments.ts'
import { countToAssign, listToAssign } from './list-to-assign.ts'
import { listAssignableUnits } from './list-assignable-units.ts'

it('has what waits for a dispatcher, apart from what officers decide on', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await filed(tx, stage)
    const examined = await filed(tx, stage)
    const merge = { ...(await seen(tx, examined)), decision: 'merge', mainNumber: 1 }
    await proposeDecision(as(tx, stage.officer), merge)
    const topics = await setConsultationStage(tx)
    await topicAt(tx, topics, 'selected')
    const { rows } = await listToAssign(tx, { actor: stage.dispatcher })
    expect(rows).toMatchObject([{ matterId, advisedUnits: '县交通运输局', filedOn: '2026-03-20' }])
    expect(await countToAssign(tx, { actor: stage.dispatcher })).toBe(1)
    const elsewhere = await insertAccount(tx, 'dispatcher', '620826')
    for (const actor of [stage.officer, elsewhere]) {
      expect(await countToAssign(tx, { actor })).toBe(0)
    }
  }))

it('lists what a unit has to answer by due day, and nothing of another unit', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const later = await assigned(tx, stage)
    await extendAssignment(as(tx, stage.dispatcher), {
      ...(await seenAssignment(tx, later, stage.unitId)),
      dueOn: '2026-09-01',
      reason: '要等上级批复',
    })
    const first = await signed(tx, stage, [{ unitId, part: 'joint' }])
    const back = await refused(tx, stage)
    const done = await answered(tx, stage)
    const listed = async (actor: Actor) =>
      Promise.all(
        ASSIGNMENT_TABS.map(async (tab) => {
          const { rows } = await listUnitAssignments(tx, { actor, tab })
          return rows.map(({ matterId }) => matterId)
        }),
      )
    for (const actor of [stage.clerk, stage.signer]) {
      expect(await listed(actor)).toEqual([[first, later], [back], [done]])
      expect(await countUnitAssignments(tx, { actor })).toEqual({ open: 2, refused: 1, done: 1 })
    }
    expect(await listed(stage.otherSigner)).toEqual([[first], [], []])
    expect(await listed(stage.dispatcher)).toEqual([[], [], []])
  }))

it('has what waits for its signer first, for who can sign it, and names it to all', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const earlier = await signed(tx, stage)
    const matterId = await draftedAnswer(tx, stage)
    const listed = async (actor: Actor) =>
      (await listUnitAssignments(tx, { actor, tab: 'open' })).rows
    expect(await listed(stage.signer)).toMatchObject([
      { matterId, isDrafted: true, isToSign: true },
      { matterId: earlier, isDrafted: false, isToSign: false },
    ])
    expect(await listed(stage.clerk)).toMatchObject([
      { matterId: earlier, isToSign: false },
      { matterId, isDrafted: true, isToSign: false },
    ])
    const { rows } = await listDispatched(tx, { actor: stage.dispatcher, tab: 'open' })
    expect(rows.map((row) => [row.matterId, row.isDrafted])).toEqual([
      [earlier, false],
      [matterId, true],
    ])
  }))

it('has what a unit gave back among what is over once its matter is', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await refused(tx, stage)
    const { dispatcher: actor } = stage
    expect(await countDispatched(tx, { actor })).toEqual({ open: 0, refused: 1, done: 0 })
    expect(await countRefused(tx, { actor })).toBe(1)
    await tx.update(matters).set({ state: 'closed' }).where(eq(matters.id, matterId))
    expect(await countDispatched(tx, { actor })).toEqual({ open: 0, refused: 0, done: 1 })
    expect(await countRefused(tx, { actor })).toBe(0)
    const { rows } = await listDispatched(tx, { actor, tab: 'done' })
    expect(rows).toMatchObject([{ matterId, state: 'refused' }])
  }))

it('goes on behind the last row of a page', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const made = await fill(tx, stage)
    const { dispatcher: actor } = stage
    const page = await listDispatched(tx, { actor, tab: 'open' })
    expect(page.rows).toHaveLength(25)
    const rest = await listDispatched(tx, { actor, tab: 'open', after: page.next ?? '' })
    expect([...page.rows, ...rest.rows].map(({ matterId }) => matterId)).toEqual(made)
    expect(rest.next).toBeNull()
  }))

/** 27 matters of one unit, all due on one day. */
async function fill(db: Queryable, stage: Awaited<ReturnType<typeof setAssignmentStage>>) {
  const made: number[] = []
  for (let index = 0; index < 27; index += 1) made.push(await assigned(db, stage))
  return made
}

it('shows who follows a division all its units, or one of them', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    await assigned(tx, stage, [{ unitId, part: 'joint' }])
    const overseer = await insertAccount(tx, 'overseer', '620800')
    for (const actor of [stage.dispatcher, stage.officer, overseer]) {
      expect(await countDispatched(tx, { actor })).toEqual({ open: 2, refused: 0, done: 0 })
      const { rows } = await listDispatched(tx, { actor, tab: 'open', unitId })
      expect(rows).toMatchObject([{ unit: '县财政局', part: 'joint', dueOn: DUE }])
    }
    const elsewhere = await insertAccount(tx, 'overseer', '620826')
    for (const actor of [stage.clerk, stage.member, elsewhere]) {
      expect((await countDispatched(tx, { actor })).open).toBe(0)
    }
  }))

it('offers the units of a division and of those above it', () =>
  withRollback(async (tx) => {
    await insertUnit(tx, '620825')
    await insertUnit(tx, '620826', '静宁县住建局')
    await insertUnit(tx, '620800', '市住建局')
    const units = await listAssignableUnits(tx, { divisionCode: '620825' })
    expect(units.map(({ name }) => name)).toEqual(['县住建局', '市住建局'])
  }))
