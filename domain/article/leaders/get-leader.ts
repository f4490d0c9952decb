import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { leaders } from '#db/schema/leaders'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { LEADER_FIELDS } from './lock-leader.ts'

/** One line of the list for its admin. */
export async function getLeader(
  db: Queryable,
  { actor, leaderId }: { actor: Actor; leaderId: number },
) {
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const [row] = await db.select(LEADER_FIELDS).from(leaders).where(eq(leaders.id, leaderId))
  if (!row) throw new Refusal('not-found', '名录里没有这一行了')
  return row
}
