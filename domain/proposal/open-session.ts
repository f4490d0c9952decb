import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import type { ProposalOccasion } from '#db/matter-states'
import type { IsoDay } from '#lib/dates'

/** The session that a proposal of today belongs to: the newest plenary of its committee; null where none is known. */
export async function findOpenSession(
  db: Queryable,
  { divisionCode, today }: { divisionCode: string; today: IsoDay },
): Promise<{
  sessionId: number
  term: number
  number: number
  occasion: ProposalOccasion
} | null> {
  const [row] = await db
    .select({
      sessionId: committeeSessions.id,
      term: committeeTerms.number,
      number: committeeSessions.number,
      closedOn: committeeSessions.closedOn,
    })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(eq(committeeTerms.divisionCode, divisionCode), eq(committeeSessions.kind, 'plenary')),
    )
    .orderBy(desc(committeeTerms.number), desc(committeeSessions.number))
    .limit(1)
  if (!row) return null
  const { closedOn, ...session } = row
  return { ...session, occasion: closedOn === null || today <= closedOn ? 'session' : 'between' }
}

/** The divisions whose committee has such a session. */
export async function listDivisionsInSession(db: Queryable): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectDistinct({ code: committeeTerms.divisionCode })
    .from(committeeTerms)
    .innerJoin(committeeSessions, eq(committeeSessions.termId, committeeTerms.id))
    .where(eq(committeeSessions.kind, 'plenary'))
  return new Set(rows.map(({ code }) => code))
}
