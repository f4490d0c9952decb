import { and, desc, eq, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { registerImports } from '#db/schema/matter-private'
import { matters } from '#db/schema/matters'

import type { Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { registerScopes } from './policy.ts'
import { countSteps } from './session-figures.ts'

const MAX_SESSIONS = 200

/** Whether a session has rows, or a sheet that waits; one whose imports were all taken back has neither. */
const isKept = sql`(exists (select 1 from ${matters}
    where ${matters.sessionId} = ${committeeSessions.id} and ${matters.undoneAt} is null)
  or exists (select 1 from ${registerImports}
    where ${registerImports.sessionId} = ${committeeSessions.id}
      and ${registerImports.state} = 'waiting'))`

/** The sessions whose registers this person may see, by division and the latest first, with what they add up to. */
export async function listSessions(db: Queryable, { actor }: { actor: Actor }) {
  const waiting = and(
    eq(registerImports.sessionId, committeeSessions.id),
    eq(registerImports.state, 'waiting'),
  )
  const rows = await db
    .select({
      sessionId: committeeSessions.id,
      divisionName: divisions.name,
      term: committeeTerms.number,
      number: committeeSessions.number,
      publishedAt: committeeSessions.publishedAt,
      isWaiting: sql<boolean>`${registerImports.id} is not null`,
    })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .leftJoin(registerImports, waiting)
    .where(and(isKept, inScope(committeeTerms.divisionCode, registerScopes(actor))))
    .orderBy(divisions.code, desc(committeeTerms.number), desc(committeeSessions.number))
    .limit(MAX_SESSIONS)
  const counted = await countSteps(
    db,
    rows.map(({ sessionId }) => sessionId),
  )
  return rows.map((row) => ({ ...row, steps: counted.get(row.sessionId)?.steps ?? null }))
}

/** How many sessions wait for a final editor: never published, or with rows that readers do not have. */
export async function countUnpublished(db: Queryable, { actor }: { actor: Actor }) {
  const scopes = actor.grants.filter(({ role }) => role === 'editor3')
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        isKept,
        inScope(
          committeeTerms.divisionCode,
          scopes.map(({ divisionCode }) => divisionCode),
        ),
        or(
          sql`${committeeSessions.publishedAt} is null`,
          sql`exists (select 1 from ${registerImports}
            where ${registerImports.sessionId} = ${committeeSessions.id}
              and ${registerImports.state} = 'waiting')`,
        ),
      ),
    )
  return row?.count ?? 0
}
