import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { assigned, setAssignmentStage, signed } from '../testing/assignments.ts'
import { filed } from '../testing/proposals.ts'
import { COUNTY, NOW } from '../testing/stage.ts'
import { getToAssign } from './get-to-assign.ts'
import { countOverdue, listUnitLoads } from './list-unit-loads.ts'

it('shows a dispatcher what waits to be assigned in its own words, and nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const matterId = await filed(tx, stage)
    const shown = await getToAssign(tx, { actor: stage.dispatcher, matterId, now: NOW })
    expect(shown).toMatchObject({ matterId, divisionCode: COUNTY, movers: [expect.any(String)] })
    expect(shown.advice).not.toBe('')
    const elsewhere = await insertAccount(tx, 'dispatcher', '620500')
    for (const actor of [stage.officer, stage.member, stage.clerk, elsewhere]) {
      await expect(getToAssign(tx, { actor, matterId, now: NOW })).rejects.toMatchObject({
        code: 'not-found',
      })
    }
  }))

it('counts what each unit has in its hands, and what of it is late', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    await signed(tx, stage)
    await assigned(tx, stage, [{ unitId: stage.otherUnitId, part: 'joint' }])
    const loads = (today: string, actor = stage.dispatcher) => listUnitLoads(tx, { actor, today })
    expect(await loads('2026-03-20')).toMatchObject([
      { unitId: stage.unitId, open: 2, unsigned: 1, overdue: 0, nextDueOn: '2026-06-20' },
      { unitId: stage.otherUnitId, open: 1, unsigned: 1, overdue: 0 },
    ])
    const late = (actor: Actor) => countOverdue(tx, { actor, today: '2026-06-21' })
    expect([
      await late(stage.clerk),
      await late(stage.otherSigner),
      await late(stage.officer),
    ]).toEqual([2, 1, 0])
    expect((await loads('2026-06-21')).map(({ overdue }) => overdue)).toEqual([2, 1])
    expect(await loads('2026-03-20', await insertAccount(tx, 'dispatcher', '620500'))).toEqual([])
  }))
