import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, TALK, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { recordTalk } from './record-talk.ts'

it('puts down a talk', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'researched')
    await recordTalk(as(tx, stage.officer), { ...TALK, ...(await seen(tx, matterId)) })
    expect(await topicState(tx, matterId)).toBe('consulted')
  }))

it('refuses a talk without a visit, in words that say what is missing', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'selected')
    const input = { ...TALK, ...(await seen(tx, matterId)) }
    await expect(recordTalk(as(tx, stage.officer), input)).rejects.toMatchObject({
      code: 'forbidden',
      message: '没有调研，不能协商：先记一次调研',
    })
  }))

it('refuses a talk where nobody was', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'researched')
    const nobody = { ...TALK, members: '', residents: '', departments: '0', experts: '' }
    const input = { ...nobody, ...(await seen(tx, matterId)) }
    await expect(recordTalk(as(tx, stage.officer), input)).rejects.toMatchObject({
      issues: { residents: ['请写有多少人参加'] },
    })
  }))
