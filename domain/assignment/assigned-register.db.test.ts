import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { assignments, matters } from '#db/schema/matter/matters'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { listShownDeadlines } from '../matter/list-shown-deadlines.ts'
import { readRegister } from '../matter/register/read-register.ts'
import {
  answered,
  assigned,
  DUE,
  refuseAgain,
  seenAssignment,
  setAssignmentStage,
  standOf,
} from '../testing/assignments.ts'
import { filed, seen } from '../testing/proposals.ts'
import { bringIn, cellsOf, publishRegister } from '../testing/registers.ts'
import { as, NOW, setStage } from '../testing/stage.ts'
import { assignMatter } from './assign-matter.ts'
import { closeMatter } from './close-matter.ts'
import { extendAssignment } from './extend-assignment.ts'
import { rateMatter } from './rate-matter.ts'

// What sheets and readers have of matters that units answer in the portal.

it('a sheet that waited changes nothing of what was assigned meanwhile, but its sponsors', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { officer, sessionId } = stage
    const { final } = await setStage(tx)
    const matterId = await filed(tx, stage)
    await publishRegister(tx, final, sessionId)
    const row = (await readRegister(tx, sessionId)).find(({ number }) => number === 2)
    if (!row) throw new Error('It has no number')
    const unit = { unit: '县水务局', part: 'lead', assignedOn: '2026-03-01' } as const
    const owed = { ...unit, dueOn: null, answeredOn: null, resultClass: null }
    const sponsors = [{ leaderName: '甲某', part: 'lead' as const }]
    const sheet = [{ ...row, state: 'assigned' as const, assignments: [owed], sponsors }]
    await bringIn(tx, officer, cellsOf(sheet))
    await assignMatter(as(tx, stage.dispatcher), {
      ...(await seen(tx, matterId)),
      units: [{ unitId: stage.unitId, part: 'lead' }],
      dueOn: DUE,
    })
    await publishRegister(tx, final, sessionId, new Date(NOW.getTime() + 3_600_000))
    const rows = await tx.select().from(assignments).where(eq(assignments.matterId, matterId))
    expect(rows).toMatchObject([{ unitId: stage.unitId, state: 'waiting', dueOn: DUE }])
    expect((await readRegister(tx, sessionId)).find(({ number }) => number === 2)).toMatchObject({
      state: 'assigned',
      sponsors,
      assignments: [{ unit: '县住建局', dueOn: DUE }],
    })
  }))

it('is assigned, or changed by a sheet, when both happens at the same time', async () => {
  const db = racesDatabase()
  // The newest of all where tests commit, which is the one that takes proposals.
  const session = { term: 99, number: 5 }
  const stage = await setAssignmentStage(db, session)
  const matterId = await filed(db, stage)
  const row = (await readRegister(db, stage.sessionId)).find(({ number }) => number === 2)
  if (!row) throw new Error('It has no number')
  const assign = { units: [{ unitId: stage.unitId, part: 'lead' }], dueOn: DUE }
  const request = { ...(await seen(db, matterId)), ...assign }
  const [taken, given] = await Promise.allSettled([
    bringIn(db, stage.officer, cellsOf([{ ...row, state: 'in-progress' }]), session),
    assignMatter(as(db, stage.dispatcher), request),
  ])
  expect([taken.status, given.status]).toContain('fulfilled')
  for (const one of [taken, given]) {
    if (one.status === 'rejected') {
      expect(one.reason).toMatchObject({
        code: expect.stringMatching(/^(conflict|invalid-input)$/),
      })
    }
  }
  expect(await standOf(db, matterId)).toEqual(
    given.status === 'fulfilled' ? ['assigned', 'waiting'] : ['in-progress'],
  )
})

it('moves the day that readers have with an extension, and strikes it out when it is refused or answered', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { dispatcher, sessionId, unitId } = stage
    const { final } = await setStage(tx)
    const one = await assigned(tx, stage)
    const other = await assigned(tx, stage)
    const done = await answered(tx, stage)
    await tx.update(matters).set({ publicity: 'card' }).where(eq(matters.sessionId, sessionId))
    await publishRegister(tx, final, sessionId)
    const deadlines = async () => {
      const rows = await listShownDeadlines(tx, { divisionCode: '620825', limit: 9 })
      return new Map(rows.map((row) => [row.matterId, row]))
    }
    const before = await deadlines()
    expect(before.get(one)).toMatchObject({ dueOn: DUE, isOwed: true })
    expect(before.get(done)).toMatchObject({ isOwed: false, answeredOn: '2026-03-20' })
    const { change } = await extendAssignment(as(tx, dispatcher), {
      ...(await seenAssignment(tx, one, unitId)),
      dueOn: '2026-07-20',
      reason: '要等上级批复',
    })
    expect(change).toEqual({ divisionCodes: ['620825'], topicIds: [] })
    await refuseAgain(tx, stage, other)
    const after = await deadlines()
    expect(after.get(one)).toMatchObject({ dueOn: '2026-07-20', isOwed: true })
    expect(after.get(one)?.sequence).toBeGreaterThan(before.get(one)?.sequence ?? 0)
    expect(after.has(other)).toBe(false)
  }))

it('counts what is answered and closed in the portal as readers count it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await answered(tx, stage)
    const rating = { attitude: 'satisfied', result: 'satisfied' }
    await rateMatter(as(tx, stage.member), { ...(await seen(tx, matterId)), ...rating })
    await closeMatter(as(tx, stage.officer), await seen(tx, matterId))
    const row = (await readRegister(tx, stage.sessionId)).find(({ number }) => number === 2)
    expect(row).toMatchObject({
      state: 'closed',
      closedOn: '2026-03-20',
      assignments: [{ answeredOn: '2026-03-20', resultClass: 'A' }],
    })
  }))
