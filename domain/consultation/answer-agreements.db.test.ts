import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { answerAgreements } from './answer-agreements.ts'

it('puts down what was made of the agreements', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const answers = [
      ['adopted', '', 'adopted'],
      ['partly', '经费只够一半', 'adopted'],
      ['not', '已经有别的安排', 'not-adopted'],
    ] as const
    for (const [adoption, reason, state] of answers) {
      const matterId = await topicAt(tx, stage, 'reported')
      const input = { doneOn: '2026-02-27', adoption, reason, ...(await seen(tx, matterId)) }
      await answerAgreements(as(tx, stage.officer), input)
      expect(await topicState(tx, matterId)).toBe(state)
    }
  }))

it('refuses to turn them down, or a part of them, without a reason', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'reported')
    for (const adoption of ['partly', 'not']) {
      const input = { doneOn: '2026-02-27', adoption, ...(await seen(tx, matterId)) }
      await expect(answerAgreements(as(tx, stage.officer), input)).rejects.toMatchObject({
        issues: { reason: ['部分采纳、未采纳都要写理由'] },
      })
    }
  }))
