import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { listActors, listHolders } from '../account/list-actors.ts'
import { can, EDITOR_ROLES, type EditionSubject } from '../edition/policy.ts'

/** Everybody who may read an edition today: its editors at every level, and who writes it. */
export async function listReaders(
  db: Queryable,
  edition: EditionSubject,
  now: Date,
): Promise<Actor[]> {
  const { divisionCode, authorId, submitterId, coAuthors } = edition
  const writers = [authorId, submitterId, ...coAuthors.map(({ accountId }) => accountId)]
  const accountIds = writers.filter((id) => id !== null)
  const found = await Promise.all([
    ...Object.values(EDITOR_ROLES).map((role) => listHolders(db, { role, divisionCode, now })),
    listActors(db, { accountIds, now }),
  ])
  const people = new Map(found.flat().map((actor) => [actor.accountId, actor]))
  return [...people.values()].filter((actor) => can(actor, 'read', edition).allowed)
}
