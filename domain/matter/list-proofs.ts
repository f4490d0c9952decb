import { and, asc, eq, isNull, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { committeeSessions, committeeTerms } from '#db/schema/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters, proofs } from '#db/schema/matters'
import { revisions } from '#db/schema/revisions'

import { isShownSession } from './shown-sessions.ts'

const MAX_PROOFS = 50

const proving = (db: Queryable) =>
  db
    .select({ step: proofs.step, articleId: articles.id, headline: revisions.headline })
    .from(proofs)
    .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))

/** The live articles that prove the steps of a session. */
export async function listStepProofs(db: Queryable, sessionId: number) {
  const rows = await proving(db)
    .where(eq(proofs.sessionId, sessionId))
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
  return rows.flatMap(({ step, ...article }) => (step === null ? [] : [{ step, ...article }]))
}

/** The live articles that prove a matter. */
export async function listMatterProofs(db: Queryable, matterId: number) {
  const rows = await proving(db)
    .where(eq(proofs.matterId, matterId))
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
  return rows.map(({ articleId, headline }) => ({ articleId, headline }))
}

const provenMatters = alias(matters, 'proven')

/** What an article proves, as readers may know it: steps of published sessions, and cards. */
export async function listProofsOf(db: Queryable, articleId: number) {
  return db
    .select({
      step: proofs.step,
      matter: {
        number: provenMatters.number,
        title: provenMatters.title,
        state: provenMatters.state,
      },
      term: committeeTerms.number,
      number: committeeSessions.number,
      division: { code: divisions.code, name: divisions.name, slug: divisions.slug },
    })
    .from(proofs)
    .leftJoin(provenMatters, eq(provenMatters.id, proofs.matterId))
    .innerJoin(
      committeeSessions,
      or(
        eq(committeeSessions.id, proofs.sessionId),
        eq(committeeSessions.id, provenMatters.sessionId),
      ),
    )
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(
      and(
        eq(proofs.articleId, articleId),
        isShownSession,
        or(
          isNull(proofs.matterId),
          and(eq(provenMatters.publicity, 'card'), isNull(provenMatters.undoneAt)),
        ),
      ),
    )
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
}
