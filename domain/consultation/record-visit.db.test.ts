import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, topicAt, topicState, VISIT } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { recordVisit } from './record-visit.ts'

it('puts down a visit, after which the topic is talked over', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    await recordVisit(as(tx, stage.officer), { ...VISIT, ...(await seen(tx, matterId)) })
    expect(await topicState(tx, matterId)).toBe('researched')
  }))

it('refuses a visit on a day to come, and one to a topic that nobody took up', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const later = { ...VISIT, doneOn: '2026-03-21', ...(await seen(tx, matterId)) }
    await expect(recordVisit(as(tx, stage.officer), later)).rejects.toMatchObject({
      issues: { doneOn: ['这一天还没有到'] },
    })
    const collected = await topicAt(tx, stage, 'collected')
    const early = { ...VISIT, ...(await seen(tx, collected)) }
    await expect(recordVisit(as(tx, stage.officer), early)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
