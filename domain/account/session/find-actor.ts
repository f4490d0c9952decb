import type { Queryable } from '#db/client'

import type { Actor } from '../actor.ts'
import { findPerson } from './find-person.ts'

/** Who may act by a session token: the person it stands for, unless they lack a second factor that they must have. */
export async function findActor(
  db: Queryable,
  input: { sessionToken: string; now: Date },
): Promise<Actor | null> {
  const person = await findPerson(db, input)
  return person && !person.lacksFactor ? person.actor : null
}
