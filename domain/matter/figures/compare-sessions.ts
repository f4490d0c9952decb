import { and, desc, eq, exists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { matters } from '#db/schema/matter/matters'

import type { Actor } from '../../account/actor.ts'
import { getStatistics } from './get-statistics.ts'
import { compareFigures, type ComparedGroup, type ComparedSession } from './compare-figures.ts'
import { loadSession } from '../lock-session.ts'
import { isCounted } from '../steps.ts'

/** More do not fit beside each other. */
const MAX_SESSIONS = 6

/** The last sessions of the committee of one that this person may see, the earliest first, with their figures beside each other. */
export async function compareSessions(
  db: Queryable,
  { actor, sessionId, now }: { actor: Actor; sessionId: number; now: Date },
): Promise<{ sessions: ComparedSession[]; groups: ComparedGroup[] }> {
  const { divisionCode } = await loadSession(db, { actor, sessionId })
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
        eq(committeeTerms.divisionCode, divisionCode),
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
  const statistics = await Promise.all(
    sessions.map((session) => getStatistics(db, { sessionId: session.sessionId, now })),
  )
  return { sessions, groups: compareFigures(statistics) }
}
