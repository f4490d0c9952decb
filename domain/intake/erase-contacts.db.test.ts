import { expect, it } from 'vitest'

import { intakeContacts } from '#db/schema/matter/intakes'
import { withRollback } from '#db/testing/test-database'
import { CONTACT_DAYS } from '#lib/intake-promises'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { as, NOW, requestKey } from '../testing/stage.ts'
import { acceptIntake } from './accept-intake.ts'
import { eraseContacts, canBeErased } from './erase-contacts.ts'

const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

it('erases a contact 180 days after the decision, not before, and never one that waits', () =>
  withRollback(async (tx) => {
    expect(CONTACT_DAYS).toBe(180)
    const { officer } = await setIntakeStage(tx)
    const decided = await received(tx, { contact: '甲' })
    const waiting = await received(tx, { contact: '乙' })
    const answer = { lockVersion: 0, requestKey: requestKey(), destination: 'topic' }
    await acceptIntake(as(tx, officer), { ...answer, intakeId: decided.intakeId })
    const left = async () =>
      (await tx.select({ intakeId: intakeContacts.intakeId }).from(intakeContacts)).map(
        ({ intakeId }) => intakeId,
      )
    expect(await eraseContacts(tx, later(180))).toBe(0)
    expect(await left()).toEqual([decided.intakeId, waiting.intakeId])
    expect(await eraseContacts(tx, later(180.01))).toBe(1)
    expect(await left()).toEqual([waiting.intakeId])
    expect(await eraseContacts(tx, later(2_000))).toBe(0)
  }))

it('parts what may have been erased from what cannot', () => {
  const decidedAt = new Date('2026-01-01T00:00:00Z')
  const after = (days: number) => new Date(decidedAt.getTime() + days * 86_400_000)
  expect(canBeErased(null, after(1000))).toBe(false)
  expect(canBeErased(decidedAt, after(180))).toBe(false)
  expect(canBeErased(decidedAt, after(180.01))).toBe(true)
})
