import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { judgeConsultation } from './judge-consultation.ts'

it('refuses a verdict of nobody, and one before the reply', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const verdict = { doneOn: '2026-03-16', satisfied: '', mostly: '', dissatisfied: '0' }
    const replied = await topicAt(tx, stage, 'replied')
    const nobody = { ...verdict, ...(await seen(tx, replied)) }
    await expect(judgeConsultation(as(tx, stage.officer), nobody)).rejects.toMatchObject({
      issues: { satisfied: ['请写有多少人评议'] },
    })
    const handled = await topicAt(tx, stage, 'handled')
    const early = { ...verdict, satisfied: '3', ...(await seen(tx, handled)) }
    await expect(judgeConsultation(as(tx, stage.officer), early)).rejects.toMatchObject({
      code: 'forbidden',
    })
    expect(await topicState(tx, replied)).toBe('replied')
  }))
