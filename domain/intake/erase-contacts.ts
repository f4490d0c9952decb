import { eq, exists, lt, and, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { intakeContacts, intakes } from '#db/schema/matter/intakes'
import { CONTACT_DAYS } from '#lib/intake-promises'

const DAY_MS = 86_400_000

/** What was decided before this moment has no contact any more. */
const erasedUpTo = (now: Date): Date => new Date(now.getTime() - CONTACT_DAYS * DAY_MS)

/** Whether a contact of what was decided then may have been erased; what waits keeps its own. */
export const canBeErased = (decidedAt: Date | null, now: Date): boolean =>
  decidedAt !== null && decidedAt < erasedUpTo(now)

/** Deletes how senders can be found, once what they handed in was decided so long ago. Resolves to how many there were. */
export async function eraseContacts(db: Queryable, now: Date): Promise<number> {
  const over = db
    .select({ one: sql`1` })
    .from(intakes)
    .where(and(eq(intakes.id, intakeContacts.intakeId), lt(intakes.decidedAt, erasedUpTo(now))))
  const erased = await db
    .delete(intakeContacts)
    .where(exists(over))
    .returning({ intakeId: intakeContacts.intakeId })
  return erased.length
}
