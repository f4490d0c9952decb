import { and, asc, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage } from '#db/keyset'
import { articles } from '#db/schema/articles'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments, matters, proposals, sponsors } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { proofs } from '#db/schema/matter/proofs'
import { revisions } from '#db/schema/revisions'
import { unitPath } from '#lib/addresses/matter-paths'
import { parseSessionSlug, proposalPath } from '#lib/addresses/proposal-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { shanghaiIso } from '#lib/dates'

import { withinDivision } from '../../division/within-division.ts'
import { isCard } from '../../matter/shown-sessions.ts'
import { CARD_NAME, lastMoveOfCard } from '../../matter/shown-scope.ts'
import { isAnsweredBy, isOwed, resultOfMatter } from '../../matter/steps.ts'
import { latestOfPromises, OPEN_FIRST } from '../../promise/shown-promise.ts'
import type { FeedSite } from '../feed-scope.ts'
import type { ApiMatter } from './matter-schema.ts'
import { API_PROMISE } from './promise-schema.ts'
import { parseMoment, type MatterQuery } from './queries.ts'

/** When what readers have of a card last changed: itself, or what is promised of it. */
const cardChangedAt = sql<Date>`greatest(${lastMoveOfCard}, ${latestOfPromises})`.mapWith(
  committeeSessions.publishedAt,
)

/** Cards, the last filed first; `before` is the one that ended the page before. */
export async function listApiMatters(
  db: Queryable,
  site: FeedSite,
  query: Omit<MatterQuery, 'after'> & { before: number | null },
): Promise<{ matters: ApiMatter[]; hasMore: boolean }> {
  const { before, limit } = query
  const where = and(isAsked(db, query), before === null ? undefined : lt(matters.id, before))
  const read = await listMattersWhere(db, site, { where, limit: limit + 1 })
  const { rows, hasMore } = cutPage(read, limit)
  return { matters: rows, hasMore }
}

/** One card; null for one that readers do not have, whether it exists or not. */
export async function findApiMatter(
  db: Queryable,
  site: FeedSite,
  matterId: number,
): Promise<ApiMatter | null> {
  const [found] = await listMattersWhere(db, site, { where: eq(matters.id, matterId), limit: 1 })
  return found ?? null
}

function isAsked(db: Queryable, query: Omit<MatterQuery, 'after'>): SQL | undefined {
  const { division, session, category, state, unit, since } = query
  const numbers = session === undefined ? null : parseSessionSlug(session)
  const moment = since === undefined ? null : parseMoment(since)
  return and(
    division === undefined ? undefined : withinDivision(committeeTerms.divisionCode, division),
    numbers
      ? and(eq(committeeTerms.number, numbers.term), eq(committeeSessions.number, numbers.number))
      : undefined,
    category === undefined ? undefined : eq(proposals.category, category),
    state === undefined ? undefined : eq(matters.state, state),
    unit === undefined ? undefined : isAnsweredBy(db, unit),
    moment ? gte(cardChangedAt, sql`${moment.toISOString()}::timestamptz`) : undefined,
  )
}

/** The cards that a condition leaves, the last filed first, or the first where it is asked so. */
export async function listMattersWhere(
  db: Queryable,
  site: FeedSite,
  {
    where,
    limit,
    order = 'newest',
  }: { where: SQL | undefined; limit: number; order?: 'newest' | 'oldest' },
): Promise<ApiMatter[]> {
  const rows = await db
    .select({
      ...CARD_NAME,
      kind: sql<'proposal'>`${matters.kind}`,
      state: matters.state,
      category: proposals.category,
      occasion: proposals.occasion,
      moverKind: proposals.moverKind,
      movers: proposals.shownMovers,
      isKey: proposals.isKey,
      openedOn: matters.openedOn,
      closedOn: matters.closedOn,
      resultClass: resultOfMatter,
      changedAt: cardChangedAt,
    })
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(and(isCard, where))
    .orderBy(order === 'newest' ? desc(matters.id) : asc(matters.id))
    .limit(limit)
  const parts = await listParts(
    db,
    rows.map(({ matterId }) => matterId),
  )
  return rows.map(({ matterId, term, session, division, changedAt, ...row }) => {
    const numbers = { term, number: session }
    const own = <Part extends { matterId: number }>(list: readonly Part[]) =>
      list.filter((one) => one.matterId === matterId)
    return {
      id: matterId,
      url: site.address + proposalPath(division.slug, numbers, row.number),
      ...row,
      division: { code: division.code, name: division.name },
      session: numbers,
      assignments: own(parts.assigned).map(({ matterId: _id, unitId, unit, ...one }) => ({
        ...one,
        unit: {
          id: unitId,
          name: unit,
          // Who only takes part has no page of what it answers.
          url: one.part === 'joint' ? null : site.address + unitPath(division.slug, unitId),
        },
      })),
      sponsors: own(parts.sponsored).map(({ name, part }) => ({ name, part })),
      promises: own(parts.promised).map(({ matterId: _id, ...one }) => one),
      proofs: own(parts.proven).map(({ articleId, headline }) => ({
        id: articleId,
        url: site.address + articlePath(articleId),
        headline,
      })),
      changedAt: shanghaiIso(changedAt),
    }
  })
}

/** What belongs to these cards: who answers, who sponsors, what is promised, and what proves them. */
async function listParts(db: Queryable, ids: readonly number[]) {
  if (ids.length === 0) return { assigned: [], sponsored: [], proven: [], promised: [] }
  const [assigned, sponsored, proven, promised] = await Promise.all([
    db
      .select({
        matterId: assignments.matterId,
        unitId: handlingUnits.id,
        unit: handlingUnits.name,
        part: assignments.part,
        assignedOn: assignments.assignedOn,
        dueOn: assignments.dueOn,
        answeredOn: assignments.answeredOn,
        resultClass: assignments.resultClass,
        isOwed: sql<boolean>`${isOwed}`,
      })
      .from(assignments)
      .innerJoin(matters, eq(matters.id, assignments.matterId))
      .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
      .where(inArray(assignments.matterId, [...ids]))
      .orderBy(asc(assignments.part), asc(assignments.id)),
    db
      .select({ matterId: sponsors.matterId, name: sponsors.leaderName, part: sponsors.part })
      .from(sponsors)
      .where(inArray(sponsors.matterId, [...ids]))
      .orderBy(asc(sponsors.part), asc(sponsors.id)),
    db
      .select({
        matterId: sql<number>`${proofs.matterId}`.mapWith(Number),
        articleId: articles.id,
        headline: revisions.headline,
      })
      .from(proofs)
      .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .where(inArray(proofs.matterId, [...ids]))
      .orderBy(asc(proofs.id)),
    db
      .select({
        matterId: promises.matterId,
        ...API_PROMISE,
      })
      .from(promises)
      .innerJoin(handlingUnits, eq(handlingUnits.id, promises.unitId))
      .where(inArray(promises.matterId, [...ids]))
      .orderBy(...OPEN_FIRST),
  ])
  return { assigned, sponsored, proven, promised }
}
