import { and, eq, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { proposalTexts, registerImports } from '#db/schema/matter/matter-private'
import { matters, proposals } from '#db/schema/matter/matters'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { registerScopes } from './policy.ts'
import { countSteps } from './figures/step-figures.ts'
import { isCounted, isToBePublished } from './steps.ts'

/** By division, and of one the latest first: a list goes one way, so that what falls is negative. */
const BY_PLACE = keyset({
  columns: [
    ['integer', divisions.position],
    ['integer', sql`-${committeeTerms.number}`],
    ['integer', sql`-${committeeSessions.number}`],
    ['id', committeeSessions.id],
  ],
  direction: 'ascending',
  size: 40,
})

/** Whether a sheet waits for publication, or what was filed in the portal after the last one. */
const isWaiting = sql<boolean>`(exists (select 1 from ${registerImports}
    where ${registerImports.sessionId} = ${committeeSessions.id}
      and ${registerImports.state} = 'waiting')
  or exists (select 1 from ${matters}
    inner join ${proposals} on ${proposals.matterId} = ${matters.id}
    inner join ${proposalTexts} on ${proposalTexts.matterId} = ${matters.id}
    where ${matters.sessionId} = ${committeeSessions.id} and ${isCounted} and ${isToBePublished}))`

/** Whether a session has rows, or a sheet that waits; one whose imports were all taken back has neither. */
const isKept = sql`(exists (select 1 from ${matters}
    where ${matters.sessionId} = ${committeeSessions.id} and ${isCounted})
  or ${isWaiting})`

/** The sessions whose registers this person may see, by division and the latest first, with what they add up to. */
export async function listSessions(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
) {
  const found = await db
    .select({
      sessionId: committeeSessions.id,
      divisionName: divisions.name,
      position: divisions.position,
      term: committeeTerms.number,
      number: committeeSessions.number,
      publishedAt: committeeSessions.publishedAt,
      isWaiting,
    })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        isKept,
        inScope(committeeTerms.divisionCode, registerScopes(actor)),
        BY_PLACE.after(after),
      ),
    )
    .orderBy(...BY_PLACE.orderBy)
    .limit(BY_PLACE.limit)
  const { rows, next } = BY_PLACE.pageOf(found, ({ position, term, number, sessionId }) => [
    position,
    -term,
    -number,
    sessionId,
  ])
  const counted = await countSteps(
    db,
    rows.map(({ sessionId }) => sessionId),
  )
  return {
    rows: rows.map(({ position: _position, ...row }) => ({
      ...row,
      steps: counted.get(row.sessionId)?.steps ?? null,
    })),
    next,
  }
}

/** How many sessions wait for a final editor: never published, or with rows that readers do not have. */
export async function countUnpublished(db: Queryable, { actor }: { actor: Actor }) {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(
      and(
        isKept,
        inScope(committeeTerms.divisionCode, scopesOf(actor, ['editor3'])),
        or(isNull(committeeSessions.publishedAt), isWaiting),
      ),
    )
  return row?.count ?? 0
}
