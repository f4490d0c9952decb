import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { enterConsultation } from '../consultation/enter-consultation.ts'
import { dropProposal } from '../proposal/drop-proposal.ts'
import { writeProposal } from '../proposal/write-proposal.ts'
import { goodTopic } from '../testing/consultations.ts'
import { received, setIntakeStage } from '../testing/intakes.ts'
import { goodWords, seen, setProposalStage } from '../testing/proposals.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as, COUNTY, requestKey } from '../testing/stage.ts'
import { acceptIntake } from './accept-intake.ts'
import { findReceipt } from './find-receipt.ts'
import { getIntake } from './get-intake.ts'
import { findIntakeOf } from './take-over.ts'

type Stage = Awaited<ReturnType<typeof setIntakeStage>>
type Destination = 'topic' | 'proposal-committee' | 'history-committee'

async function accepted(tx: Transaction, { officer }: Stage, destination: Destination) {
  const intake = await received(tx)
  const { intakeId } = intake
  await acceptIntake(as(tx, officer), {
    intakeId,
    lockVersion: 0,
    requestKey: requestKey(),
    destination,
    reply: '',
  })
  return intake
}

const topicFrom = (intakeId: number, given: object = {}) => ({
  ...goodTopic({ source: 'open-call' }),
  intakeId: String(intakeId),
  requestKey: requestKey(),
  ...given,
})
const proposalFrom = (intakeId: number) => ({
  ...goodWords(),
  divisionCode: COUNTY,
  moverKind: 'collective',
  names: '提案委员会',
  intakeId: String(intakeId),
  requestKey: requestKey(),
})

it('ties a topic to the intake that it was begun from, both ways and on the receipt', () =>
  withRollback(async (tx) => {
    const stage = await setIntakeStage(tx)
    const { officer, elsewhere } = stage
    const { intakeId, number } = await accepted(tx, stage, 'topic')
    const find = () => findReceipt(tx, { typed: number, key: SEALING_KEY })
    expect(await find()).toMatchObject({ became: null })
    const { matterId } = await enterConsultation(as(tx, officer), topicFrom(intakeId))
    expect((await getIntake(tx, { actor: officer, intakeId })).became).toMatchObject({
      matterId,
      kind: 'consultation',
      title: goodTopic().title,
    })
    expect(await findIntakeOf(tx, { actor: officer, matterId, divisionCode: COUNTY })).toBe(
      intakeId,
    )
    expect(await findIntakeOf(tx, { actor: elsewhere, matterId, divisionCode: COUNTY })).toBeNull()
    expect(await find()).toMatchObject({ became: { matterId, kind: 'consultation' } })
    expect(JSON.stringify(await find())).not.toContain(goodTopic().title)
  }))

it('begins one matter from an intake, and another once that was given up', () =>
  withRollback(async (tx) => {
    const stage = await setIntakeStage(tx)
    const { officer } = await setProposalStage(tx)
    const { intakeId } = await accepted(tx, stage, 'proposal-committee')
    const { matterId } = await writeProposal(as(tx, officer), proposalFrom(intakeId))
    const again = () => writeProposal(as(tx, officer), proposalFrom(intakeId))
    await expect(again()).rejects.toMatchObject({ code: 'conflict' })
    await dropProposal(as(tx, officer), await seen(tx, matterId))
    expect((await getIntake(tx, { actor: officer, intakeId })).became).toBeNull()
    const second = await again()
    expect((await getIntake(tx, { actor: officer, intakeId })).became).toMatchObject(second)
  }))

it('refuses an intake that went elsewhere, waits, is of another place, or is not theirs to read', () =>
  withRollback(async (tx) => {
    const stage = await setIntakeStage(tx)
    const { officer, second, elsewhere } = stage
    const enter = (who: typeof officer, intakeId: number, given: object = {}) =>
      enterConsultation(as(tx, who), topicFrom(intakeId, given))
    const { intakeId: waiting } = await received(tx, { words: '还没有人看' })
    const { intakeId: history } = await accepted(tx, stage, 'history-committee')
    for (const intakeId of [waiting, history])
      await expect(enter(officer, intakeId)).rejects.toMatchObject({ code: 'conflict' })
    const { intakeId } = await accepted(tx, stage, 'topic')
    const other = { divisionCode: '620500', roomId: '', town: '某镇' }
    await expect(enter(elsewhere, intakeId, other)).rejects.toMatchObject({ code: 'not-found' })
    const above = { divisionCode: '620800', roomId: '', town: '某镇' }
    await expect(enter(second, intakeId, above)).rejects.toMatchObject({ code: 'conflict' })
    await expect(enter(officer, 999_999_999)).rejects.toMatchObject({ code: 'not-found' })
    expect((await getIntake(tx, { actor: officer, intakeId })).became).toBeNull()
  }))

it('lets one of two win who begin a topic from one intake at once', async () => {
  const db = racesDatabase()
  const stage = await setIntakeStage(db)
  const { intakeId } = await db.transaction((tx) => accepted(tx, stage, 'topic'))
  const outcomes = await Promise.allSettled([
    enterConsultation(as(db, stage.officer), topicFrom(intakeId)),
    enterConsultation(as(db, stage.second), topicFrom(intakeId)),
  ])
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
})
