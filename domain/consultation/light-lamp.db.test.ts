import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import {
  HAND_OVER,
  lead,
  setConsultationStage,
  topicAt,
  topicState,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { lightLamp } from './light-lamp.ts'

import { consultationLamps } from '#db/schema/matter/consultation-steps'
const lamp = (name: string, doneOn: string) => ({ ...HAND_OVER, lamp: name, doneOn, words: '' })

it('hands a topic over to a unit of its division, new ones too', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'adopted')
    await lightLamp(as(tx, stage.officer), { ...HAND_OVER, ...(await seen(tx, matterId)) })
    const rows = await tx.select().from(consultationLamps)
    expect(rows).toMatchObject([{ lamp: 'hand-over', litOn: '2026-02-28', dueOn: '2026-03-15' }])
  }))

it('refuses a hand-over without a unit, or with a day before it', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'adopted')
    for (const [given, field] of [
      [{ unit: '' }, 'unitId'],
      [{ unitId: '1' }, 'unit'],
      [{ unit: '', unitId: '999999' }, 'unitId'],
      [{ dueOn: '' }, 'dueOn'],
      [{ dueOn: '2026-02-27' }, 'dueOn'],
    ] as const) {
      const input = { ...HAND_OVER, ...given, ...(await seen(tx, matterId)) }
      await expect(lightLamp(as(tx, stage.officer), input)).rejects.toMatchObject({
        issues: { [field]: [expect.any(String)] },
      })
    }
  }))

it('refuses a reply before somebody looked after it, and a lamp twice', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'adopted')
    const light = async (name: string, doneOn: string) => {
      const by = name === 'supervise' ? stage.overseer : stage.officer
      return lightLamp(as(tx, by), { ...lamp(name, doneOn), ...(await seen(tx, matterId)) })
    }
    await light('hand-over', '2026-02-28')
    await expect(light('hand-over', '2026-02-28')).rejects.toMatchObject({ code: 'forbidden' })
    await light('handle', '2026-03-12')
    await expect(light('reply', '2026-03-13')).rejects.toMatchObject({
      code: 'forbidden',
      message: '还没有督办：督办专员或者交办专员记了一次，才能答复',
    })
    await light('supervise', '2026-03-12')
    await light('supervise', '2026-03-13')
    await light('reply', '2026-03-13')
    expect(await topicState(tx, matterId)).toBe('replied')
    await lead(tx, stage, matterId, 'closed')
    await expect(light('supervise', '2026-03-14')).rejects.toMatchObject({ code: 'forbidden' })
  }))
