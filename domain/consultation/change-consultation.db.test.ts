import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { entered, goodTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { changeConsultation } from './change-consultation.ts'
import { loadConsultation } from './load-consultation.ts'
it('changes what it says and who asked for it', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage)
    const words = goodTopic({ title: '绿灯太短', askedBy: '' })
    await changeConsultation(as(tx, stage.officer), { ...words, ...(await seen(tx, matterId)) })
    const { title, town, askedBy, room } = await loadConsultation(tx, {
      actor: stage.officer,
      matterId,
    })
    expect({ title, town, askedBy, room }).toEqual({
      title: '绿灯太短',
      town: '水洛镇',
      askedBy: null,
      room: null,
    })
  }))

it('refuses others, and anybody once it was decided about', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'collected')
    const input = async (id: number) => ({ ...goodTopic(), ...(await seen(tx, id)) })
    const other = changeConsultation(as(tx, stage.second), await input(matterId))
    await expect(other).rejects.toMatchObject({ code: 'forbidden', message: '由录入的人来改' })
    const decided = await topicAt(tx, stage, 'selected')
    const late = changeConsultation(as(tx, stage.officer), await input(decided))
    await expect(late).rejects.toMatchObject({ code: 'forbidden' })
  }))
