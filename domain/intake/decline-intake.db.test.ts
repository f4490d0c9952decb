import { expect, it } from 'vitest'

import { INTAKE_REASONS } from '#db/intake-states'
import { withRollback } from '#db/testing/test-database'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as, requestKey } from '../testing/stage.ts'
import { declineIntake } from './decline-intake.ts'
import { findReceipt } from './find-receipt.ts'

const declining = (intakeId: number, given: object = {}) => ({
  intakeId,
  lockVersion: 0,
  requestKey: requestKey(),
  reason: 'petition',
  reply: '这是信访事项，请打 12345。',
  ...given,
})

it.each(INTAKE_REASONS)('shows its sender the reason %s and the words', (reason) =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId, number } = await received(tx)
    await declineIntake(as(tx, officer), declining(intakeId, { reason }))
    expect(await findReceipt(tx, { typed: number.toLowerCase(), key: SEALING_KEY })).toMatchObject({
      state: 'declined',
      reason,
      reply: '这是信访事项，请打 12345。',
    })
  }),
)

it('refuses a reason of one’s own, no words, and words with somebody’s number', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId } = await received(tx)
    for (const [given, field] of [
      [{ reason: 'because' }, 'reason'],
      [{ reply: ' ' }, 'reply'],
      [{ reply: '请找 13893301234' }, 'reply'],
    ] as const)
      await expect(
        declineIntake(as(tx, officer), declining(intakeId, given)),
      ).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { [field]: [expect.any(String)] },
      })
  }))
