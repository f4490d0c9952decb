import type { Queryable } from '#db/client'
import { intakeMoves } from '#db/schema/matter/intakes'

import type { Context } from '../../context.ts'
import { acceptIntake } from '../../intake/accept-intake.ts'
import { declineIntake } from '../../intake/decline-intake.ts'
import { readContact } from '../../intake/read-contact.ts'
import { received, setIntakeStage } from '../intakes.ts'
import { SEALING_KEY } from '../second-factor.ts'
import type { Scenario, Scenarios } from './scenario.ts'

const decision = (
  run: (ctx: Context, input: unknown) => Promise<unknown>,
  input: object,
): Scenario => ({
  roles: ['officer'],
  event: null,
  history: intakeMoves,
  keyed: true,
  versioned: true,
  arrange: async (db: Queryable) => {
    const { officer } = await setIntakeStage(db)
    const { intakeId } = await received(db)
    const at = (lockVersion: number) => (ctx: Context, requestKey: string) =>
      run(ctx, { ...input, intakeId, lockVersion, requestKey })
    return { actor: officer, run: at(0), runStale: at(1) }
  },
})

/** What officers do with what the public handed in. */
export const INTAKES: Scenarios = {
  'intake/accept-intake': decision(acceptIntake, { destination: 'topic', reply: '' }),
  'intake/decline-intake': decision(declineIntake, {
    reason: 'unclear',
    reply: '请写明在哪个村，再交一份。',
  }),
  'intake/read-contact': {
    roles: ['officer'],
    event: null,
    history: intakeMoves,
    keyed: false,
    versioned: false,
    arrange: async (db) => {
      const { officer } = await setIntakeStage(db)
      const { intakeId } = await received(db, { contact: '某人，微信同名' })
      return {
        actor: officer,
        run: (ctx) => readContact(ctx, { intakeId }, { key: SEALING_KEY }),
      }
    },
  },
}
