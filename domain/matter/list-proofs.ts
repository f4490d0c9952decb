import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { articles } from '#db/schema/articles'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'
import { revisions } from '#db/schema/revisions'

import { isCard, isShownSession } from './shown-sessions.ts'
import { nextDueOn, numberOfNumbered } from './steps.ts'

const MAX_PROOFS = 50

const proving = (db: Queryable) =>
  db
    .select({
      step: proofs.step,
      articleId: articles.id,
      headline: revisions.headline,
      linkedAt: proofs.createdAt,
    })
    .from(proofs)
    .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))

/** The live articles that prove the steps of a session. */
export async function listStepProofs(db: Queryable, sessionId: number) {
  const rows = await proving(db)
    .where(eq(proofs.sessionId, sessionId))
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
  return rows.flatMap(({ step, articleId, headline }) =>
    step === null ? [] : [{ step, articleId, headline }],
  )
}

/** Whether a live article proves any card of a session. */
export async function hasProvenCards(db: Queryable, sessionId: number): Promise<boolean> {
  const rows = await db
    .select({ matterId: proofs.matterId })
    .from(proofs)
    .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
    .innerJoin(matters, eq(matters.id, proofs.matterId))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .where(and(eq(matters.sessionId, sessionId), isCard))
    .limit(1)
  return rows.length > 0
}

/** The live articles that prove a matter. */
export async function listMatterProofs(db: Queryable, matterId: number) {
  const rows = await proving(db)
    .where(eq(proofs.matterId, matterId))
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
  return rows.map(({ articleId, headline, linkedAt }) => ({ articleId, headline, linkedAt }))
}

/** The live articles that prove any of some matters. */
export async function listProofsOfMatters(db: Queryable, matterIds: readonly number[]) {
  return db
    .select({
      matterId: sql<number>`${proofs.matterId}`.mapWith(Number),
      articleId: articles.id,
      headline: revisions.headline,
    })
    .from(proofs)
    .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(inArray(proofs.matterId, [...matterIds]))
    .orderBy(asc(proofs.id))
}

/** What an article proves, whether readers have it or not; `matters` is joined where it proves one. */
const provenBy = (db: Queryable) =>
  db
    .select({
      step: proofs.step,
      matter: {
        number: numberOfNumbered,
        title: matters.title,
        state: matters.state,
        dueOn: nextDueOn,
      },
      term: committeeTerms.number,
      number: committeeSessions.number,
      division: { code: divisions.code, name: divisions.name, slug: divisions.slug },
      isShown: sql<boolean>`(${isShownSession}) and (${isNull(proofs.matterId)} or (${isCard}))`,
    })
    .from(proofs)
    .leftJoin(matters, eq(matters.id, proofs.matterId))
    .innerJoin(
      committeeSessions,
      or(eq(committeeSessions.id, proofs.sessionId), eq(committeeSessions.id, matters.sessionId)),
    )
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))

/**
 * What an article proves, as readers may know it: steps of published sessions, and cards. `divisionCodes` are of all
 * sessions that it names, so that its page is made again once readers have them.
 */
export async function listProofsOf(db: Queryable, articleId: number) {
  const rows = await provenBy(db)
    .where(eq(proofs.articleId, articleId))
    .orderBy(asc(proofs.id))
    .limit(MAX_PROOFS)
  return {
    proven: rows.flatMap(({ isShown, ...row }) => (isShown ? [row] : [])),
    divisionCodes: [...new Set(rows.map(({ division }) => division.code))],
  }
}

export type ProvenMatter = Awaited<ReturnType<typeof listProofsOf>>['proven'][number]
