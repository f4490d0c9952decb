import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { buildEntry } from '../audit/entry.ts'
import { intakeMoves } from '#db/schema/matter/intakes'
import { withRollback } from '#db/testing/test-database'

import { received, setIntakeStage } from '../testing/intakes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { as } from '../testing/stage.ts'
import { getIntake } from './get-intake.ts'
import { listIntakes } from './list-intakes.ts'
import { readContact } from './read-contact.ts'

const key = SEALING_KEY
const contact = '金丝雀先生 0933-6621234'

it('shows it on being asked, and keeps who looked', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId } = await received(tx, { contact })
    const value = await readContact(as(tx, officer), { intakeId }, { key })
    expect(value).toEqual({ intakeId, contact })
    const moves = await tx.select().from(intakeMoves).where(eq(intakeMoves.intakeId, intakeId))
    expect(moves).toMatchObject([{ move: 'read-contact', accountId: officer.accountId }])
    // The log names what was looked at, and not what was seen.
    const asked = { action: 'read-contact', request: { intakeId }, address: null } as const
    const entry = buildEntry({ ...asked, accountId: officer.accountId }, { result: 'ok', value })
    expect(entry).toMatchObject({ objectKind: 'intake', objectId: String(intakeId) })
    expect(JSON.stringify([moves, entry])).not.toContain('金丝雀')
  }))

it('is in no list and not on the page of what was handed in', () =>
  withRollback(async (tx) => {
    const { officer } = await setIntakeStage(tx)
    const { intakeId } = await received(tx, { contact })
    const shown = [
      await listIntakes(tx, { actor: officer, state: 'received' }),
      await getIntake(tx, { actor: officer, intakeId }),
    ]
    expect(shown[1]).toMatchObject({ hasContact: true })
    expect(JSON.stringify(shown)).not.toContain('金丝雀')
  }))

it('refuses an officer of another place, and where none was left', () =>
  withRollback(async (tx) => {
    const { officer, elsewhere } = await setIntakeStage(tx)
    const { intakeId } = await received(tx, { contact })
    await expect(readContact(as(tx, elsewhere), { intakeId }, { key })).rejects.toMatchObject({
      code: 'not-found',
    })
    const bare = await received(tx)
    await expect(readContact(as(tx, officer), bare, { key })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('没有留'),
    })
  }))
