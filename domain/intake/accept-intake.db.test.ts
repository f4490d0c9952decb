import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { intakeMoves, intakes } from '#db/schema/matter/intakes'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as, requestKey } from '../testing/stage.ts'
import { acceptIntake } from './accept-intake.ts'
import { declineIntake } from './decline-intake.ts'
import { findReceipt } from './find-receipt.ts'

const accepting = (intakeId: number, given: object = {}) => ({
  intakeId,
  lockVersion: 0,
  requestKey: requestKey(),
  destination: 'proposal-committee',
  reply: '谢谢，已经转给提案委。',
  ...given,
})

it('says where it goes, to its sender and in the history', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId, number } = await received(tx)
    await acceptIntake(as(tx, officer), accepting(intakeId))
    expect(await findReceipt(tx, { typed: number, key: SEALING_KEY })).toMatchObject({
      state: 'accepted',
      destination: 'proposal-committee',
      reply: '谢谢，已经转给提案委。',
    })
    const moves = await tx.select().from(intakeMoves).where(eq(intakeMoves.intakeId, intakeId))
    expect(moves).toMatchObject([{ move: 'accept', accountId: officer.accountId }])
  }))

it('refuses an officer of another place, who learns of nothing', () =>
  withRollback(async (tx) => {
    const { elsewhere } = await setIntakeStage(tx)
    const { intakeId } = await received(tx)
    await expect(acceptIntake(as(tx, elsewhere), accepting(intakeId))).rejects.toMatchObject({
      code: 'not-found',
    })
  }))

it('refuses what names no place to go, and a second decision', () =>
  withRollback(async (tx) => {
    const { officer, second } = await setIntakeStage(tx)
    const { intakeId } = await received(tx)
    const nowhere = accepting(intakeId, { destination: '' })
    await expect(acceptIntake(as(tx, officer), nowhere)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { destination: [expect.any(String)] },
    })
    await acceptIntake(as(tx, officer), accepting(intakeId))
    const again = accepting(intakeId, { lockVersion: 1 })
    await expect(acceptIntake(as(tx, second), again)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('lets one of two win who decide at once, and names to the other who did', async () => {
  const db = racesDatabase()
  const { officer, second } = await setIntakeStage(db)
  const { intakeId } = await received(db)
  const target = { intakeId, lockVersion: 0 }
  const outcomes = await Promise.allSettled([
    acceptIntake(as(db, officer), { ...accepting(intakeId), ...target }),
    declineIntake(as(db, second), {
      ...target,
      requestKey: requestKey(),
      reason: 'outside',
      reply: '不归政协办。',
    }),
  ])
  const lost = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  expect(lost).toMatchObject([
    { code: 'conflict', message: expect.stringMatching(/officer .*已经(?:受理|不采纳)（.+）/) },
  ])
  const [row] = await db.select().from(intakes).where(eq(intakes.id, intakeId))
  expect(row?.lockVersion).toBe(1)
})
