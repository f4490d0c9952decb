import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committees } from '#db/schema/divisions'

export const COMMITTEE_FIELDS = {
  name: committees.name,
  fullName: committees.fullName,
  address: committees.address,
  phone: committees.phone,
  duties: committees.duties,
}

/** What is known of a division's committee, or null: a zone has none. */
export async function findCommittee(db: Queryable, divisionCode: string) {
  const [row] = await db
    .select(COMMITTEE_FIELDS)
    .from(committees)
    .where(eq(committees.divisionCode, divisionCode))
  return row ?? null
}
