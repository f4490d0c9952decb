import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { handlingUnits } from '#db/schema/matter/handling-units'
import { withRollback } from '#db/testing/test-database'

import { findShownUnit } from '../../matter/shown-units.ts'
import { lead, publishTopic, setConsultationStage, topicAt } from '../../testing/consultations.ts'
import { COUNTY } from '../../testing/stage.ts'
import { findKnownTopicUnits, findTopicUnit, listTopicUnits } from './shown-topic-units.ts'

const today = '2026-03-20'

it('knows a unit that has topics and no proposals, once readers have that it was handed one', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    await publishTopic(tx, stage, matterId)
    await lead(tx, stage, matterId, 'handed-over')
    const [unit] = await tx
      .select({ unitId: handlingUnits.id, name: handlingUnits.name })
      .from(handlingUnits)
      .where(eq(handlingUnits.divisionCode, COUNTY))
    const { unitId = 0, name = '' } = unit ?? {}
    const names = [`zhuanglang/${unitId}`, `jingning/${unitId}`, 'zhuanglang/x']
    const asked = { divisionCode: COUNTY, unitId, today }
    expect(await findTopicUnit(tx, asked)).toBeNull()
    expect(await findKnownTopicUnits(tx, names)).toEqual([])
    await publishTopic(tx, stage, matterId)
    expect(await findShownUnit(tx, asked)).toBeNull()
    expect(await findTopicUnit(tx, asked)).toMatchObject({
      unitId,
      name,
      counted: 1,
      topics: [{ matterId, unit: name }],
    })
    expect(await findTopicUnit(tx, { ...asked, divisionCode: '620500' })).toBeNull()
    expect(await findKnownTopicUnits(tx, names)).toEqual([`zhuanglang/${unitId}`])
    expect(await listTopicUnits(tx, { limit: 9 })).toEqual([{ unitId, slug: 'zhuanglang' }])
  }))

it('leads from the address of a unit that was merged to the one that is left', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'handed-over')
    await publishTopic(tx, stage, matterId)
    const [left] = await tx
      .insert(handlingUnits)
      .values({ divisionCode: COUNTY, name: '并成的单位', side: 'government' })
      .returning({ unitId: handlingUnits.id })
    const { unitId = 0 } = left ?? {}
    const [merged] = await tx
      .update(handlingUnits)
      .set({ mergedInto: unitId })
      .where(eq(handlingUnits.name, '县交警大队'))
      .returning({ unitId: handlingUnits.id })
    const asked = { divisionCode: COUNTY, unitId: merged?.unitId ?? 0, today }
    expect(await findTopicUnit(tx, asked)).toMatchObject({ unitId, name: '并成的单位' })
  }))
