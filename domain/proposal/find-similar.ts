import { and, desc, eq, gte, inArray, ne, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters, proposals } from '#db/schema/matter/matters'

import { isCard } from '../matter/shown-sessions.ts'
import { isCounted, resultOfMatter } from '../matter/steps.ts'
import { canBeMain } from './main-proposal.ts'
import { pairsOf, pickAlike } from './title-pairs.ts'

const MAX_SIMILAR = 5
/** Two terms of a committee; its registers are read along the index of sessions. */
const SESSIONS = 10
/** Of a long title so many are asked for, and so many rows with most of them are looked at. */
const MAX_PAIRS = 40
const LOOKED_AT = 40
const FEWEST_SHARED = 2

/** Proposals of a committee's last sessions that were about the same, the most alike first, with what came of them. */
export async function findSimilar(
  db: Queryable,
  { divisionCode, title, not }: { divisionCode: string; title: string; not?: number | undefined },
) {
  const pairs = [...pairsOf(title)].slice(0, MAX_PAIRS)
  if (pairs.length === 0) return []
  const shared = countShared(pairs)
  const sessions = db
    .select({ id: committeeSessions.id })
    .from(committeeSessions)
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .where(eq(committeeTerms.divisionCode, divisionCode))
    .orderBy(desc(committeeTerms.number), desc(committeeSessions.number))
    .limit(SESSIONS)
  const rows = await db
    .select({
      matterId: matters.id,
      number: matters.number,
      title: matters.title,
      state: matters.state,
      resultClass: resultOfMatter,
      term: committeeTerms.number,
      session: committeeSessions.number,
      slug: divisions.slug,
      /** Whether readers have its card. */
      isCard: sql<boolean>`${isCard}`,
      canBeMain: sql<boolean>`${canBeMain}`,
      /** Whether it is handled in the portal, with a page for its officers. */
      hasPage: sql<boolean>`${matters.followedAt} is not null`,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(
      and(
        inArray(matters.sessionId, sessions),
        isCounted,
        not === undefined ? undefined : ne(matters.id, not),
        gte(shared, FEWEST_SHARED),
      ),
    )
    .orderBy(desc(shared), desc(sql`${matters.id}`))
    .limit(LOOKED_AT)
  return pickAlike(title, rows, MAX_SIMILAR)
}

/** How many of the pairs a title has. */
const countShared = (pairs: readonly string[]): SQL<number> =>
  sql<number>`(${sql.join(
    pairs.map((pair) => sql`(strpos(${matters.title}, ${pair}) > 0)::int`),
    sql` + `,
  )})`
