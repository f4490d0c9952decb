import { and, count, eq, gte, isNull, lt, or } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { divisions } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'
import { shanghaiDay } from '#lib/dates'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { LEADER_FIELDS } from './leader-record.ts'

const BY_RANK = keyset({
  columns: [
    ['integer', divisions.position],
    ['integer', leaders.rank],
    ['id', leaders.id],
  ],
  direction: 'ascending',
  size: 100,
})

export type AdminLeader = Awaited<ReturnType<typeof listLeadersForAdmin>>['rows'][number]

/** The list of leaders as its admin keeps it: by division in display order, then in its own order. */
export async function listLeadersForAdmin(
  db: Queryable,
  search: {
    actor: Actor
    now: Date
    /** Part of the name, of the post or of the division's name. */
    text?: string | undefined
    /** Only whose term lasts, or only whose term is over. */
    state?: 'standing' | 'ended' | undefined
    after?: string | undefined
  },
) {
  const { actor, now, text, state, after } = search
  requireSiteAdmin(actor)
  const today = shanghaiDay(now)
  const wanted = and(
    contains(text, leaders.personName, leaders.post, divisions.name),
    state === 'ended' ? lt(leaders.endsOn, today) : undefined,
    state === 'standing' ? or(isNull(leaders.endsOn), gte(leaders.endsOn, today)) : undefined,
  )
  const found = await db
    .select({
      id: leaders.id,
      ...LEADER_FIELDS,
      divisionName: divisions.name,
      position: divisions.position,
    })
    .from(leaders)
    .innerJoin(divisions, eq(divisions.code, leaders.divisionCode))
    .where(and(wanted, BY_RANK.after(after)))
    .orderBy(...BY_RANK.orderBy)
    .limit(BY_RANK.limit)
  const [all] = await db
    .select({ count: count() })
    .from(leaders)
    .innerJoin(divisions, eq(divisions.code, leaders.divisionCode))
    .where(wanted)
  const page = BY_RANK.pageOf(found, ({ position, rank, id }) => [position, rank, id])
  return { ...page, total: all?.count ?? 0 }
}
