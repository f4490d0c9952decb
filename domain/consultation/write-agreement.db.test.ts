import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { AGREEMENT, setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { writeAgreement } from './write-agreement.ts'

it('puts down what those who talked agreed on, as often as they do', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'consulted')
    for (const text of ['把绿灯延长到三十秒以上。', '再看另三个路口。']) {
      const input = { ...AGREEMENT, text, ...(await seen(tx, matterId)) }
      await writeAgreement(as(tx, stage.officer), input)
    }
    expect(await topicState(tx, matterId)).toBe('concluded')
  }))

it('refuses an agreement before anybody talked', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'researched')
    const input = { ...AGREEMENT, ...(await seen(tx, matterId)) }
    await expect(writeAgreement(as(tx, stage.officer), input)).rejects.toMatchObject({
      code: 'forbidden',
    })
  }))
