import { and, desc, eq, ne, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters, proposals } from '#db/schema/matter/matters'

import { isCard } from '../matter/shown-sessions.ts'
import { isCounted, resultOfMatter } from '../matter/steps.ts'

const MAX_SIMILAR = 5
const SHORTEST = 4

/** What a title is about, without what every title of a proposal has around it. */
export const subjectOf = (title: string): string =>
  title
    .trim()
    .replace(/^关于/u, '')
    .replace(/的?(?:提案|建议)$/u, '')

/** Proposals of a division that were about the same before, newest first, with what came of them. */
export async function findSimilar(
  db: Queryable,
  { divisionCode, title, not }: { divisionCode: string; title: string; not?: number | undefined },
) {
  const subject = subjectOf(title)
  if ([...subject].length < SHORTEST) return []
  const half = Math.ceil(subject.length / 2)
  return db
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
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(
      and(
        eq(matters.divisionCode, divisionCode),
        isCounted,
        not === undefined ? undefined : ne(matters.id, not),
        or(
          contains(subject.slice(0, half), matters.title),
          contains(subject.slice(-half), matters.title),
        ),
      ),
    )
    .orderBy(desc(sql`${matters.id}`))
    .limit(MAX_SIMILAR)
}
