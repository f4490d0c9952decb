import { and, asc, eq, inArray, isNotNull, ne, sql, type Column } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { TAKEN_ADOPTIONS } from '#db/consultation-states'
import { answers } from '#db/schema/matter/answers'
import { articles } from '#db/schema/articles'
import { consultationAgreements, consultationLamps } from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { assignments } from '#db/schema/matter/matters'
import { proofs } from '#db/schema/matter/proofs'
import { revisions } from '#db/schema/revisions'
import { formatDay, shanghaiDay, type IsoDay } from '#lib/dates'

import { bodyText } from '../article/body.ts'
import type { Content } from '../article/content.ts'
import { keptUnitOf } from '../matter/units/kept-unit.ts'
import { isTaken } from '../matter/steps.ts'

export interface PromiseSource {
  /** Where it stands: one of the three. */
  assignmentId: number | null
  articleId: number | null
  agreementId: number | null
  /** Whose words they are, where that is known. */
  unitId: number | null
  /** What it is called. */
  name: string
  text: string
  writtenOn: IsoDay
}

const MAX_SOURCES = 50
const NOWHERE = { assignmentId: null, articleId: null, agreementId: null, unitId: null }

/** The texts about a matter in which promises may stand: signed answers, adopted agreements, and live articles that prove it. */
export async function listSources(db: Queryable, matterId: number): Promise<PromiseSource[]> {
  const found = await Promise.all([
    listAnswers(db, matterId),
    listAgreements(db, matterId),
    listArticles(db, matterId),
  ])
  return found.flat()
}

/** What each unit answered last: what it answered before was handled anew. */
async function listAnswers(db: Queryable, matterId: number): Promise<PromiseSource[]> {
  const rows = await db
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
    .where(
      and(
        eq(assignments.matterId, matterId),
        eq(answers.isSigned, true),
        sql`not exists (select 1 from ${answers} later where later.assignment_id = ${assignments.id}
          and later.is_signed and later.id > ${answers.id})`,
      ),
    )
    .orderBy(asc(answers.id))
    .limit(MAX_SOURCES)
  return rows.map(({ signedAt, name, ...row }) => ({
    ...NOWHERE,
    ...row,
    name: `${name}的答复`,
    writtenOn: shanghaiDay(signedAt),
  }))
}

/** What those who talked a topic over agreed on, once it was adopted; whose it is once it was handed over. */
async function listAgreements(db: Queryable, matterId: number): Promise<PromiseSource[]> {
  const rows = await db
    .select({
      agreementId: consultationAgreements.id,
      unitId: keptUnitOf(consultationLamps.unitId),
      text: consultationAgreements.text,
      writtenOn: consultationAgreements.agreedOn,
    })
    .from(consultationAgreements)
    .innerJoin(consultations, eq(consultations.matterId, consultationAgreements.matterId))
    .leftJoin(
      consultationLamps,
      and(eq(consultationLamps.matterId, matterId), eq(consultationLamps.lamp, 'hand-over')),
    )
    .where(
      and(
        eq(consultationAgreements.matterId, matterId),
        inArray(consultations.adoption, [...TAKEN_ADOPTIONS]),
      ),
    )
    .orderBy(asc(consultationAgreements.id))
    .limit(MAX_SOURCES)
  return rows.map((row) => ({
    ...NOWHERE,
    ...row,
    name: `${formatDay(row.writtenOn)}的协商意见`,
  }))
}

async function listArticles(db: Queryable, matterId: number): Promise<PromiseSource[]> {
  const rows = await db
    .select({
      articleId: articles.id,
      headline: revisions.headline,
      content: revisions.content,
      publishedAt: sql<Date>`${articles.publishedAt}`.mapWith(articles.publishedAt),
    })
    .from(proofs)
    .innerJoin(articles, and(eq(articles.id, proofs.articleId), eq(articles.state, 'live')))
    .innerJoin(revisions, eq(revisions.id, articles.liveRevisionId))
    .where(and(eq(proofs.matterId, matterId), isNotNull(articles.publishedAt)))
    .orderBy(asc(proofs.id))
    .limit(MAX_SOURCES)
  return rows.map(({ articleId, headline, content, publishedAt }) => ({
    ...NOWHERE,
    articleId,
    name: `报道《${headline}》`,
    text: bodyText((content as Content).body),
    writtenOn: shanghaiDay(publishedAt),
  }))
}

const rankOf = ({ id }: { id: Column }) => sql<number>`${id}`.as('rank')

/**
 * The units of a matter that may promise something, in the order in which they were assigned; joint ones answer nothing.
 * Of a topic, to whom it was handed over.
 */
export async function listPromisingUnits(db: Queryable, matterId: number) {
  const rows = await unionAll(
    db
      .select({ unitId: handlingUnits.id, name: handlingUnits.name, rank: rankOf(assignments) })
      .from(assignments)
      .innerJoin(handlingUnits, eq(handlingUnits.id, assignments.unitId))
      .where(and(eq(assignments.matterId, matterId), isTaken, ne(assignments.part, 'joint'))),
    db
      .select({
        unitId: handlingUnits.id,
        name: handlingUnits.name,
        rank: rankOf(consultationLamps),
      })
      .from(consultationLamps)
      .innerJoin(handlingUnits, eq(handlingUnits.id, keptUnitOf(consultationLamps.unitId)))
      .where(eq(consultationLamps.matterId, matterId)),
  ).orderBy(({ rank }) => asc(rank))
  return rows.map(({ unitId, name }) => ({ unitId, name }))
}
