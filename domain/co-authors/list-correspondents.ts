import { inArray, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'

import { listHolders } from '../account/list-actors.ts'

export interface Correspondent {
  accountId: number
  displayName: string
  /** Whether they have set a password, and so can sign in. */
  joined: boolean
}

/** Who may write an edition of a division, those who can sign in first. */
export async function listCorrespondents(
  db: Queryable,
  { divisionCode, now }: { divisionCode: string; now: Date },
): Promise<Correspondent[]> {
  const people = await listHolders(db, { role: 'correspondent', divisionCode, now })
  const ids = people.map(({ accountId }) => accountId)
  const rows = await db
    .select({ id: accounts.id, joined: sql<boolean>`${accounts.passwordHash} is not null` })
    .from(accounts)
    .where(inArray(accounts.id, ids))
  const joined = new Set(rows.filter((row) => row.joined).map(({ id }) => id))
  return people
    .map(({ accountId, displayName }) => ({
      accountId,
      displayName,
      joined: joined.has(accountId),
    }))
    .toSorted((one, other) => Number(other.joined) - Number(one.joined))
}
