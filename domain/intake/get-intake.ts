import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { intakeContacts, intakeMoves } from '#db/schema/matter/intakes'

import type { Actor } from '../account/actor.ts'
import { loadIntake } from './load-intake.ts'
import { findTakenOver } from './take-over.ts'

/** Bounds the history that a page shows: who looks at a contact may look often. */
const MAX_MOVES = 100

/** What was handed in, with what was done with it, and whether there is a contact to look at. */
export async function getIntake(db: Queryable, asked: { actor: Actor; intakeId: number }) {
  const intake = await loadIntake(db, asked)
  const moves = await db
    .select({
      id: intakeMoves.id,
      move: intakeMoves.move,
      reason: intakeMoves.reason,
      name: accounts.displayName,
      createdAt: intakeMoves.createdAt,
    })
    .from(intakeMoves)
    .innerJoin(accounts, eq(accounts.id, intakeMoves.accountId))
    .where(eq(intakeMoves.intakeId, intake.intakeId))
    .orderBy(asc(intakeMoves.id))
    .limit(MAX_MOVES)
  const contacts = await db.$count(intakeContacts, eq(intakeContacts.intakeId, intake.intakeId))
  const became = await findTakenOver(db, intake.intakeId)
  return { ...intake, moves, hasContact: contacts > 0, became }
}
