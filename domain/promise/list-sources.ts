import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { answers } from '#db/schema/answers'
import { articles } from '#db/schema/articles'
import { handlingUnits } from '#db/schema/handling-units'
import { assignments } from '#db/schema/matters'
import { proofs } from '#db/schema/proofs'
import { revisions } from '#db/schema/revisions'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { bodyText } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { isTaken } from '../matter/steps.ts'

export interface PromiseSource {
  assignmentId: number | null
  articleId: number | null
  /** Whose words they are, where that is known. */
  unitId: number | null
  /** What it is called. */
  name: string
  text: string
  writtenOn: IsoDay
}

const MAX_SOURCES = 50

/** The texts about a matter in which promises may stand: signed answers, and live articles that prove it. */
export async function listSources(db: Queryable, matterId: number): Promise<PromiseSource[]> {
  const [answered, reported] = await Promise.all([
    db
      .select({
        assignmentId: assignments.id,
        unitId: assignments.unitId,
        name: handlingUnits.name,
        text: answers.text,
        signedAt: sql<Date>`${answers.decidedAt}`.mapWith(answers.decidedAt),
      })
      .from(answers)
      .innerJoin(assignments, eq(assignments.id, answers.assignmentId))
      .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
      .where(and(eq(assignments.matterId, matterId), eq(answers.isSigned, true)))
      .orderBy(asc(answers.id))
      .limit(MAX_SOURCES),
    db
      .select({
        articleId: articles.id,
        name: revisions.headline,
        content: revisions.content,
        publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
      })
      .from(proofs)
      .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
      .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
      .where(and(eq(proofs.matterId, matterId), isNotNull(articles.publishedAt)))
      .orderBy(asc(proofs.id))
      .limit(MAX_SOURCES),
  ])
  return [
    ...answered.map(({ signedAt, ...row }) => ({
      ...row,
      articleId: null,
      writtenOn: shanghaiDay(signedAt),
    })),
    ...reported.map(({ content, publishedAt, ...row }) => ({
      ...row,
      assignmentId: null,
      unitId: null,
      text: bodyText((content as Content).body),
      writtenOn: shanghaiDay(publishedAt),
    })),
  ]
}

/** The units of a matter that may promise something; joint ones answer nothing. */
export const listPromisingUnits = (db: Queryable, matterId: number) =>
  db
    .select({ unitId: handlingUnits.id, name: handlingUnits.name })
    .from(assignments)
    .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
    .where(and(eq(assignments.matterId, matterId), isTaken, ne(assignments.part, 'joint')))
    .orderBy(asc(assignments.part), asc(assignments.id))
