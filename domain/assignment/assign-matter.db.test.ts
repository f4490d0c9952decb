import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { assignments } from '#db/schema/matter/matters'
import { insertUnit } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { decideProposal } from '../proposal/decide-proposal.ts'
import { proposeDecision } from '../proposal/propose-decision.ts'
import { assigned, DUE, setAssignmentStage, standOf } from '../testing/assignments.ts'
import { filed, seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { assignMatter } from './assign-matter.ts'

it('assigns to a lead unit and joint ones, or to several that answer a part each', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { otherUnitId: unitId } = stage
    const joint = await assigned(tx, stage, [{ unitId, part: 'joint' }])
    expect(await standOf(tx, joint)).toEqual(['assigned', 'waiting', 'waiting'])
    const split = await assigned(tx, stage, [{ unitId, part: 'split' }])
    const rows = await tx.select().from(assignments).where(eq(assignments.matterId, split))
    expect(rows.map((row) => [row.part, row.assignedOn, row.dueOn])).toEqual([
      ['split', '2026-03-20', DUE],
      ['split', '2026-03-20', DUE],
    ])
  }))

it('takes the place of what a sheet has, and names units of the division or above it', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await filed(tx, stage)
    await tx.insert(assignments).values({ matterId, unitId: stage.unitId, part: 'lead' })
    const ofProvince = await insertUnit(tx, '620000', '省住建厅')
    await assignMatter(as(tx, stage.dispatcher), {
      ...(await seen(tx, matterId)),
      units: [{ unitId: ofProvince, part: 'lead' }],
      dueOn: DUE,
    })
    const rows = await tx.select().from(assignments).where(eq(assignments.matterId, matterId))
    expect(rows.map(({ unitId }) => unitId)).toEqual([ofProvince])
  }))

it('refuses officers, units of elsewhere, no lead, a day that is over, and what is decided on', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { unitId, otherUnitId } = stage
    const matterId = await filed(tx, stage)
    const request = { ...(await seen(tx, matterId)), dueOn: DUE }
    const lead = [{ unitId, part: 'lead' }]
    await expect(
      assignMatter(as(tx, stage.officer), { ...request, units: lead }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const elsewhere = await insertUnit(tx, '620826')
    const wrong = [
      [{ units: [{ unitId: elsewhere, part: 'lead' }] }, 'units'],
      [{ units: [] }, 'units'],
      [{ units: [{ unitId, part: 'split' }] }, 'units'],
      [{ units: [...lead, { unitId: otherUnitId, part: 'lead' }] }, 'units'],
      [{ units: [...lead, { unitId, part: 'joint' }] }, 'units'],
      [{ units: lead, dueOn: '2026-03-20' }, 'dueOn'],
    ] as const
    for (const [given, field] of wrong) {
      await expect(
        assignMatter(as(tx, stage.dispatcher), { ...request, ...given }),
      ).rejects.toMatchObject({ issues: { [field]: [expect.any(String)] } })
    }
    const merge = { ...(await seen(tx, matterId)), decision: 'merge', mainNumber: 1 }
    await proposeDecision(as(tx, stage.officer), merge)
    const now = { ...(await seen(tx, matterId)), dueOn: DUE, units: lead }
    await expect(assignMatter(as(tx, stage.dispatcher), now)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))

it('either assigns or merges what both happens to at the same time', async () => {
  const db = racesDatabase()
  const stage = await setAssignmentStage(db, { term: 59, number: 1 })
  const matterId = await filed(db, stage)
  const merge = { ...(await seen(db, matterId)), decision: 'merge', mainNumber: 1 }
  const request = await seen(db, matterId)
  const assign = { ...request, units: [{ unitId: stage.unitId, part: 'lead' }], dueOn: DUE }
  const outcomes = await Promise.allSettled([
    proposeDecision(as(db, stage.officer), merge),
    assignMatter(as(db, stage.dispatcher), assign),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = outcomes.find((one) => one.status === 'rejected')
  expect(lost?.reason).toMatchObject({ code: 'conflict' })
  const confirm = { ...(await seen(db, matterId)), confirms: true }
  const merged = await decideProposal(as(db, stage.second), confirm).then(
    () => 'merged',
    () => 'assigned',
  )
  expect((await standOf(db, matterId))[0]).toBe(merged)
})
