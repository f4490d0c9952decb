import { eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { intakeContacts } from '#db/schema/matter/intakes'

import { seal, unseal } from '../account/sealed.ts'

// How a sender can be found: under a seal, in a table of its own. Lists, logs, exports and the API never have it.

const sealFor = (intakeId: number, key: string) => ({
  key,
  purpose: `contact of intake ${intakeId}`,
})

export async function keepContact(
  tx: Transaction,
  { intakeId, contact, key }: { intakeId: number; contact: string; key: string },
): Promise<void> {
  const sealedContact = seal(contact, sealFor(intakeId, key))
  await tx.insert(intakeContacts).values({ intakeId, sealedContact })
}

/** The contact in clear; null where none was left, or it was erased. */
export async function findContact(
  db: Queryable,
  { intakeId, key }: { intakeId: number; key: string },
): Promise<string | null> {
  const [row] = await db
    .select({ sealedContact: intakeContacts.sealedContact })
    .from(intakeContacts)
    .where(eq(intakeContacts.intakeId, intakeId))
  return row ? unseal(row.sealedContact, sealFor(intakeId, key)) : null
}
