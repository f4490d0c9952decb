import { and, eq, ne, notExists, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { distinctEditions } from '#db/schema/distinct-editions'

/**
 * SQL for "no editor has decided that this edition's article and the other one report two events", in
 * whichever of their editions it was decided on.
 */
export function notMarkedDistinct(db: Queryable, articleId: number): SQL {
  const here = alias(editions, 'here')
  const there = alias(editions, 'there')
  const { oneId, otherId } = distinctEditions
  return notExists(
    db
      .select({ one: sql`1` })
      .from(distinctEditions)
      .innerJoin(here, or(eq(here.id, oneId), eq(here.id, otherId)))
      .innerJoin(there, and(ne(there.id, here.id), or(eq(there.id, oneId), eq(there.id, otherId))))
      .where(and(eq(here.articleId, articleId), eq(there.articleId, editions.articleId))),
  )
}
