import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { reportAgreements } from './report-agreements.ts'

it('refuses to report what was not agreed yet', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'consulted')
    const input = { doneOn: '2026-02-27', ...(await seen(tx, matterId)) }
    await expect(reportAgreements(as(tx, stage.officer), input)).rejects.toMatchObject({
      code: 'forbidden',
      message: '“已协商”的议题不能报送',
    })
    expect(await topicState(tx, matterId)).toBe('consulted')
  }))
