// Rows of the lists that admins keep, of a test's own.

import { eq, inArray } from 'drizzle-orm'

import { leaders } from '#db/schema/leaders'
import { watchedTerms } from '#db/schema/watched-terms'

import { database } from './database.ts'

/** A term of the site's list. Returns its id. */
export async function insertTerm(values: typeof watchedTerms.$inferInsert): Promise<string> {
  const [row] = await database()
    .insert(watchedTerms)
    .values(values)
    .returning({ id: watchedTerms.id })
  return String(row?.id)
}

/** Removes from the list what other tests would meet. */
export async function dropTerms(...terms: readonly string[]): Promise<void> {
  await database().delete(watchedTerms).where(inArray(watchedTerms.term, terms))
}

/** A line of the list of leaders. Returns its id. */
export async function insertLeader(
  personName: string,
  divisionCode: string,
  post = '政协主席',
): Promise<string> {
  const [row] = await database()
    .insert(leaders)
    .values({ personName, divisionCode, post, rank: 9, startsOn: '2025-01-06' })
    .returning({ id: leaders.id })
  return String(row?.id)
}

export async function dropLeader(leaderId: string): Promise<void> {
  await database()
    .delete(leaders)
    .where(eq(leaders.id, Number(leaderId)))
}
