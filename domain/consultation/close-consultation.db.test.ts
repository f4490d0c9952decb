import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { setConsultationStage, topicAt, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { closeConsultation } from './close-consultation.ts'

import { eq } from 'drizzle-orm'

import { matters } from '#db/schema/matter/matters'
it('refuses who entered it, and closes it for another officer', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'judged')
    const own = closeConsultation(as(tx, stage.officer), await seen(tx, matterId))
    await expect(own).rejects.toMatchObject({ code: 'forbidden' })
    await closeConsultation(as(tx, stage.second), await seen(tx, matterId))
    expect(await topicState(tx, matterId)).toBe('closed')
    const [row] = await tx.select().from(matters).where(eq(matters.id, matterId))
    expect(row).toMatchObject({ state: 'closed', closedOn: '2026-03-20' })
  }))
