import { and, asc, count, eq, gte, ilike, isNull, lt, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { divisions } from '#db/schema/divisions'
import { leaders } from '#db/schema/leaders'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { shanghaiDay } from '#lib/dates'
import { Refusal } from '#lib/refusal'
import { likePattern } from '#lib/text'

import type { Actor } from '../../account/actor.ts'
import { NOT_RUN, runsSite } from '../../account/runs-site.ts'
import { LEADER_FIELDS } from './lock-leader.ts'

const PAGE = 100

export type KeptLeader = Awaited<ReturnType<typeof listKeptLeaders>>['rows'][number]

/** The list of leaders as its admin keeps it: by division in standing order, then in its own order. */
export async function listKeptLeaders(
  db: Queryable,
  search: {
    actor: Actor
    now: Date
    /** Part of the name, of the post or of the division's name. */
    words?: string | undefined
    /** Only whose term lasts, or only whose term is over. */
    state?: 'standing' | 'ended' | undefined
    after?: string | undefined
  },
) {
  const { actor, now, words = '', state, after } = search
  if (!runsSite(actor)) throw new Refusal('forbidden', NOT_RUN)
  const today = shanghaiDay(now)
  const pattern = likePattern(words)
  const cursor = parseCursor(after, ['integer', 'integer', 'id'])
  const from = cursor
    ? sql`(${divisions.position}, ${leaders.rank}, ${leaders.id}) > (${sql.join(cursor, sql`, `)})`
    : undefined
  const wanted = and(
    pattern
      ? or(
          ilike(leaders.personName, pattern),
          ilike(leaders.post, pattern),
          ilike(divisions.name, pattern),
        )
      : undefined,
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
    .where(and(wanted, from))
    .orderBy(asc(divisions.position), asc(leaders.rank), asc(leaders.id))
    .limit(PAGE + 1)
  const [all] = await db
    .select({ count: count() })
    .from(leaders)
    .innerJoin(divisions, eq(divisions.code, leaders.divisionCode))
    .where(wanted)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return {
    rows,
    total: all?.count ?? 0,
    next: found.length > PAGE && last ? encodeCursor([last.position, last.rank, last.id]) : null,
  }
}
