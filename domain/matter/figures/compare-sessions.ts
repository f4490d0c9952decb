import { and, desc, eq, exists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'

import { listStatistics } from './get-statistics.ts'
import { compareFigures, type ComparedGroup, type ComparedSession } from './compare-figures.ts'
import type { LoadedSession } from '../lock-session.ts'
import { isCounted } from '../steps.ts'

/** More do not fit beside each other. */
const MAX_SESSIONS = 6

/** The last sessions of the committee of one that was loaded for a person, the earliest first, with their figures beside each other. */
export async function compareSessions(
  db: Queryable,
  { session, now }: { session: LoadedSession; now: Date },
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
  const sessionIds = sessions.map(({ sessionId }) => sessionId)
  const statistics = await listStatistics(db, { sessionIds, now })
  return { sessions, groups: compareFigures(statistics) }
}
