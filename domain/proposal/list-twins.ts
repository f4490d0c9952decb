import { desc, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matters } from '#db/schema/matter/matters'

import { ofRegisters } from '../matter/steps.ts'
import { pickAlike, rememberPairs } from './title-pairs.ts'

/** Of each session so many are compared, the newest: more than any committee has. */
const PER_PAGE = 5_000
const MAX_TWINS = 2

export interface Twin {
  matterId: number
  number: number | null
  title: string
  /** Whether it is handled in the portal, with a page for its officers. */
  hasPage: boolean
}

/** Of each proposal of a page those of its session that are about the same, the most alike first. */
export async function listTwins(
  db: Queryable,
  rows: readonly { matterId: number; sessionId: number | null; title: string }[],
): Promise<Map<number, Twin[]>> {
  const sessions = [...new Set(rows.flatMap(({ sessionId }) => sessionId ?? []))]
  if (sessions.length === 0) return new Map()
  const others = await db
    .select({
      matterId: matters.id,
      sessionId: matters.sessionId,
      number: matters.number,
      title: matters.title,
      hasPage: sql<boolean>`${matters.followedAt} is not null`,
    })
    .from(matters)
    .where(ofRegisters(sessions))
    .orderBy(desc(matters.id))
    .limit(PER_PAGE)
  const pairs = rememberPairs()
  const ofSession = Map.groupBy(others, ({ sessionId }) => sessionId)
  return new Map(
    rows.map(({ matterId, sessionId, title }) => {
      const own = (ofSession.get(sessionId) ?? []).filter((one) => one.matterId !== matterId)
      return [matterId, pickAlike(title, own, MAX_TWINS, pairs)]
    }),
  )
}
