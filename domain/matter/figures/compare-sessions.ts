import { and, desc, eq, exists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'

import { getStatistics } from './get-statistics.ts'
import { compareFigures, type ComparedGroup, type ComparedSession } from './compare-figures.ts'
import type { Statistics } from './group-figures.ts'
import type { LoadedSession } from '../lock-session.ts'
import { isCounted } from '../steps.ts'

/** More do not fit beside each other. */
const MAX_SESSIONS = 6

/**
 * The last sessions of the committee of one that was loaded for a person, the earliest first, with their figures beside
 * each other: its own as they were counted already, the others one after the other.
 */
export async function compareSessions(
  db: Queryable,
  { session, statistics: own, now }: { session: LoadedSession; statistics: Statistics; now: Date },
): Promise<{ sessions: ComparedSession[]; groups: ComparedGroup[] }> {
  const newest = await db
    .select({
      sessionId: committeeSessions.id,
      term: committeeTerms.number,
      number: committeeSessions.number,
    })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        eq(committeeTerms.divisionCode, session.divisionCode),
        eq(committeeSessions.kind, 'plenary'),
        exists(
          db
            .select({ one: sql`1` })
            .from(matters)
            .where(and(eq(matters.sessionId, committeeSessions.id), isCounted)),
        ),
      ),
    )
    .orderBy(desc(committeeTerms.number), desc(committeeSessions.number))
    .limit(MAX_SESSIONS)
  const sessions = newest.toReversed()
  const statistics: Statistics[] = []
  for (const { sessionId } of sessions) {
    const isOwn = sessionId === session.sessionId
    statistics.push(isOwn ? own : await getStatistics(db, { sessionId, now }))
  }
  return { sessions, groups: compareFigures(statistics) }
}
