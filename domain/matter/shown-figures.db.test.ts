import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { MATTER_STEPS } from '#db/matter-states'
import { withRollback } from '#db/testing/test-database'

import { answered, assigned, setAssignmentStage } from '../testing/assignments.ts'
import { bringIn, cellsOf, goodProposal, publishRegister } from '../testing/registers.ts'
import { COUNTY, setStage } from '../testing/stage.ts'
import { getShownFigures } from './shown-figures.ts'
import { listShownProposals } from './shown-proposals.ts'
import { findNewestFigures, listProvinceProposals } from './shown-sessions.ts'
import { findShownUnit } from './shown-units.ts'

const TODAY = '2026-03-20'

/** All that readers' pages count of a session, each place's count beside the other's, which have to agree. */
async function readersFigures(db: Queryable, sessionId: number, unitId: number) {
  const { steps, byCategory, byUnit } = await getShownFigures(db, { sessionId, today: TODAY })
  const province = (await listProvinceProposals(db)).counties.find(
    (one) => one.sessionId === sessionId,
  )
  expect(province?.steps).toEqual(steps)
  expect((await findNewestFigures(db, COUNTY))?.steps).toEqual(steps)
  for (const step of MATTER_STEPS) {
    const list = await listShownProposals(db, { sessionId, filter: { step }, today: TODAY })
    expect([step, list.counted]).toEqual([step, steps[step]])
    const { unfiled, unpublished, withheld } = list.unshown
    expect(list.shown + unfiled + unpublished + withheld).toBe(list.counted)
  }
  expect(byCategory.reduce((sum, one) => sum + one.count, 0)).toBe(steps.filed)
  const unit = await findShownUnit(db, { divisionCode: COUNTY, unitId, today: TODAY })
  const counted = byUnit.find((one) => one.unitId === unitId)?.count ?? 0
  expect(unit?.counted ?? 0).toBe(counted)
  const list = await listShownProposals(db, { sessionId, filter: { unitId }, today: TODAY })
  expect(list.counted).toBe(counted)
  return { ...steps, counted, cards: list.shown, byCategory }
}

it('counts what is done here at once and a sheet once it is published, in every place alike', () =>
  withRollback(async (tx) => {
    const stage = await setAssignmentStage(tx)
    const { sessionId, officer, unitId } = stage
    const { final } = await setStage(tx)
    await assigned(tx, stage)
    await publishRegister(tx, final, sessionId)
    const figures = () => readersFigures(tx, sessionId, unitId)
    const before = await figures()
    expect(before).toMatchObject({ filed: 2, answered: 0, counted: 1 })
    // Filed, assigned and answered here: counted at once, its card waits.
    await answered(tx, stage)
    const handled = await figures()
    expect(handled).toMatchObject({
      received: before.received + 1,
      filed: 3,
      answered: 1,
      counted: 2,
      cards: before.cards,
    })
    const sheet = [goodProposal({ number: 50, category: '水利', state: 'closed' })]
    await bringIn(tx, officer, cellsOf(sheet))
    expect(await figures()).toEqual(handled)
    await publishRegister(tx, final, sessionId, new Date('2026-05-01T02:00:00Z'))
    expect(await figures()).toMatchObject({ filed: 4, done: handled.done + 1, counted: 2 })
  }))
