import type { Queryable } from '#db/client'

import { listHolders } from '../account/list-actors.ts'
import { supervises, SUPERVISING_ROLES } from './policy.ts'

/** Who can put down today that a topic of a division was looked after (督办), by name. */
export async function listSupervisors(
  db: Queryable,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<string[]> {
  const held = await Promise.all(
    SUPERVISING_ROLES.map((role) => listHolders(db, { role, divisionCode, now })),
  )
  const people = new Map(held.flat().map((one) => [one.accountId, one]))
  return [...people.values()]
    .filter((one) => supervises(one, divisionCode))
    .map(({ displayName }) => displayName)
}
