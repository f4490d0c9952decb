import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { insertAccount, insertUnit } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { HAND_OVER, setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { getConsultation } from './get-consultation.ts'
import { lightLamp } from './light-lamp.ts'
import { countConsultations } from './list-consultations.ts'
import { countUnitTopics, listUnitTopics } from './list-unit-topics.ts'

/** A topic that was handed over to a unit with a clerk of its own. */
async function handedOver(tx: Transaction) {
  const stage = await setConsultationStage(tx)
  const unitId = await insertUnit(tx, COUNTY)
  const clerk = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId })
  const matterId = await topicAt(tx, stage, 'adopted')
  const chosen = { ...HAND_OVER, unit: '', unitId: String(unitId) }
  await lightLamp(as(tx, stage.officer), { ...chosen, ...(await seen(tx, matterId)) })
  return { stage, unitId, clerk, matterId }
}

const handle = async (tx: Transaction, by: Actor, matterId: number) =>
  lightLamp(as(tx, by), {
    ...HAND_OVER,
    lamp: 'handle',
    doneOn: '2026-03-12',
    unit: '',
    words: '调到 32 秒',
    ...(await seen(tx, matterId)),
  })

it('hands a unit the topic that it has to handle, until it says that it has', () =>
  withRollback(async (tx) => {
    const { clerk, matterId } = await handedOver(tx)
    const listed = (isDone: boolean) => listUnitTopics(tx, { actor: clerk, isDone })
    const counted = (today: string) => countUnitTopics(tx, { actor: clerk, today })
    expect(await listed(false)).toMatchObject([{ matterId, unit: '县住建局', dueOn: '2026-03-15' }])
    expect(await counted('2026-03-15')).toEqual({ open: 1, done: 0, overdue: 0 })
    expect(await counted('2026-03-16')).toEqual({ open: 1, done: 0, overdue: 1 })
    const shown = await getConsultation(tx, { actor: clerk, matterId })
    expect([...shown.allowed]).toEqual(['report-progress', 'handle'])
    expect(shown.askedBy).toBeNull()
    await handle(tx, clerk, matterId)
    expect(await topicState(tx, matterId)).toBe('handled')
    expect(await listed(false)).toEqual([])
    expect(await listed(true)).toMatchObject([{ matterId, state: 'handled' }])
    expect(await counted('2026-03-16')).toEqual({ open: 0, done: 1, overdue: 0 })
  }))

it('goes on to the unit that another one turned out to be', () =>
  withRollback(async (tx) => {
    const { unitId, matterId } = await handedOver(tx)
    const intoId = await insertUnit(tx, COUNTY, '县交通局')
    const actor = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId: intoId })
    expect(await listUnitTopics(tx, { actor, isDone: false })).toEqual([])
    await tx.update(handlingUnits).set({ mergedInto: intoId }).where(eq(handlingUnits.id, unitId))
    expect(await listUnitTopics(tx, { actor, isDone: false })).toMatchObject([{ matterId }])
    await handle(tx, actor, matterId)
    expect(await topicState(tx, matterId)).toBe('handled')
  }))

it('is read by dispatchers and overseers of the county, whose own 督办 is, and by nobody else', () =>
  withRollback(async (tx) => {
    const { stage, matterId } = await handedOver(tx)
    const look = async (actor: Actor) => (await getConsultation(tx, { actor, matterId })).allowed
    const dispatcher = await insertAccount(tx, 'dispatcher', '620800')
    for (const actor of [dispatcher, stage.overseer]) {
      expect([...(await look(actor))]).toEqual(['supervise'])
      expect(await countConsultations(tx, { actor })).toMatchObject({ open: 1 })
    }
    expect([...(await look(stage.officer))]).not.toContain('supervise')
    const otherUnit = await insertUnit(tx, COUNTY, '县财政局')
    for (const actor of [
      await insertAccount(tx, 'dispatcher', '620500'),
      await insertAccount(tx, 'unit-clerk', COUNTY, { unitId: otherUnit }),
      await insertAccount(tx, 'member', COUNTY),
    ]) {
      await expect(look(actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(handle(tx, actor, matterId)).rejects.toMatchObject({ code: 'not-found' })
    }
  }))
