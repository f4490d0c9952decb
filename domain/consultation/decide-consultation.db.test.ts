import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { entered, setConsultationStage, topicState } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { decideConsultation } from './decide-consultation.ts'
import { loadConsultation } from './load-consultation.ts'
import { eq } from 'drizzle-orm'
import { matters } from '#db/schema/matter/matters'
import { insertAccount } from '#db/testing/factories'
import type { Actor } from '../account/actor.ts'
import { registered } from '../testing/registers.ts'
it('refuses to decide alone, and without a reason to leave it out', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage)
    const decide = async (by: Actor, decision: object) =>
      decideConsultation(as(tx, by), { ...decision, ...(await seen(tx, matterId)) })
    await expect(decide(stage.officer, { decision: 'select' })).rejects.toMatchObject({
      code: 'forbidden',
      message: '自己录入的，要由另一位专员决定',
    })
    for (const decision of ['leave-out', 'divert']) {
      await expect(decide(stage.second, { decision })).rejects.toMatchObject({
        issues: { reason: ['请写理由，公布以后读者会看到'] },
      })
    }
    await decide(stage.second, { decision: 'leave-out', reason: '属于个案' })
    expect(await topicState(tx, matterId)).toBe('unlisted')
  }))

it('refuses an officer of another county as if it were not there', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await entered(tx, stage)
    const elsewhere = await insertAccount(tx, 'officer', '620826')
    const input = { decision: 'select', ...(await seen(tx, matterId)) }
    await expect(decideConsultation(as(tx, elsewhere), input)).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('keeps the proposal that a topic became', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    await registered(tx)
    const matterId = await entered(tx, stage)
    const divert = async (proposalNumber: string) =>
      decideConsultation(as(tx, stage.second), {
        decision: 'divert',
        diversion: 'proposal',
        reason: '由委员写成提案',
        proposalNumber,
        ...(await seen(tx, matterId)),
      })
    await expect(divert('99')).rejects.toMatchObject({
      issues: { proposalNumber: ['本次会议没有第 99 号提案'] },
    })
    await divert('1')
    const { divertedTo, state } = await loadConsultation(tx, { actor: stage.officer, matterId })
    const [proposal] = await tx.select().from(matters).where(eq(matters.number, 1))
    expect({ divertedTo, state }).toEqual({ divertedTo: proposal?.id, state: 'diverted' })
  }))
