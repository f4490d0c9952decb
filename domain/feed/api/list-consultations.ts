import { and, asc, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage } from '#db/keyset'
import {
  consultationAgreements,
  consultationMoves,
  consultationTalks,
} from '#db/schema/matter/consultation-steps'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { consultationPath, roomPath } from '#lib/addresses/consultation-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { shanghaiIso } from '#lib/dates'

import { litLamps } from '../../consultation/lit-lamps.ts'
import { isPromiseSeen } from '../../consultation/list-topic-promises.ts'
import { selectShown, withSteps } from '../../consultation/shown/shown-consultations.ts'
import { isSeen, isShown, shownState } from '../../consultation/shown/shown-scope.ts'
import { withinDivision } from '../../division/within-division.ts'
import { latestOfPromises, OPEN_FIRST } from '../../promise/shown-promise.ts'
import type { FeedSite } from '../feed-scope.ts'
import type { ApiConsultation } from './consultation-schema.ts'
import { API_PROMISE } from './promise-schema.ts'
import { parseMoment, type ConsultationQuery } from './queries.ts'

/** When what readers have of a topic last changed: it was published or shown again, proven by another article, or promised. */
export const topicChangedAt = sql<Date>`greatest(${consultations.publishedAt},
  (select max(${consultationMoves.createdAt}) from ${consultationMoves}
    where ${consultationMoves.matterId} = ${matters.id}
      and ${consultationMoves.move} in ('link', 'unlink', 'publish')), ${latestOfPromises})`.mapWith(
  consultations.publishedAt,
)

/** Topics, the last entered first; `before` is the one that ended the page before. */
export async function listApiConsultations(
  db: Queryable,
  site: FeedSite,
  query: Omit<ConsultationQuery, 'after'> & { before: number | null },
): Promise<{ consultations: ApiConsultation[]; hasMore: boolean }> {
  const { before, limit } = query
  const where = and(isAsked(query), before === null ? undefined : lt(matters.id, before))
  const read = await listConsultationsWhere(db, site, { where, limit: limit + 1 })
  const { rows, hasMore } = cutPage(read, limit)
  return { consultations: rows, hasMore }
}

/** One topic; null for one that readers do not have, whether it exists or not. */
export async function findApiConsultation(
  db: Queryable,
  site: FeedSite,
  matterId: number,
): Promise<ApiConsultation | null> {
  const where = eq(matters.id, matterId)
  const [found] = await listConsultationsWhere(db, site, { where, limit: 1 })
  return found ?? null
}

function isAsked({ division, town, room, source, state, since }: Omit<ConsultationQuery, 'after'>) {
  const moment = since === undefined ? null : parseMoment(since)
  return and(
    division === undefined ? undefined : withinDivision(matters.divisionCode, division),
    town === undefined ? undefined : eq(consultations.town, town),
    room === undefined ? undefined : eq(consultations.roomId, room),
    source === undefined ? undefined : eq(consultations.source, source),
    state === undefined ? undefined : eq(shownState, state),
    moment ? gte(topicChangedAt, sql`${moment.toISOString()}::timestamptz`) : undefined,
  )
}

/** The topics that a condition leaves, the last entered first, or the first where it is asked so. */
export async function listConsultationsWhere(
  db: Queryable,
  site: FeedSite,
  {
    where,
    limit,
    order = 'newest',
  }: { where: SQL | undefined; limit: number; order?: 'newest' | 'oldest' },
): Promise<ApiConsultation[]> {
  const rows = await selectShown(db)
    .where(and(isShown, where))
    .orderBy(order === 'newest' ? desc(matters.id) : asc(matters.id))
    .limit(limit)
  const ids = rows.map(({ matterId }) => matterId)
  const [topics, parts] = await Promise.all([withSteps(db, rows), listParts(db, ids)])
  return topics.map(
    ({
      matterId,
      division,
      room,
      lamps,
      verdict,
      proofs,
      progress,
      talk: _last,
      unitId: _unit,
      ...topic
    }) => {
      const own = <Part extends { matterId: number }>(list: readonly Part[]) =>
        list.filter((one) => one.matterId === matterId).map(({ matterId: _id, ...one }) => one)
      const [changed] = own(parts.changed)
      return {
        id: matterId,
        url: site.address + consultationPath(division.slug, matterId),
        ...topic,
        division: { code: division.code, name: division.name },
        room: room && { ...room, url: site.address + roomPath(room.id) },
        talks: own(parts.talks),
        agreements: own(parts.agreements),
        promises: own(parts.promised),
        lamps: litLamps(topic.state, lamps).map(({ lamp, litOn, words }) => ({
          lamp,
          litOn,
          words,
        })),
        verdict: verdict && {
          satisfied: verdict.satisfied,
          mostly: verdict.mostly,
          dissatisfied: verdict.dissatisfied,
        },
        proofs: proofs.map(({ articleId, headline }) => ({
          id: articleId,
          url: site.address + articlePath(articleId),
          headline,
        })),
        progress: progress && { on: progress.day, words: progress.words },
        changedAt: shanghaiIso(changed?.at ?? new Date(0)),
      }
    },
  )
}

/** What belongs to these topics as readers have it: their talks, what was agreed, and when that last changed. */
async function listParts(db: Queryable, ids: readonly number[]) {
  if (ids.length === 0) return { talks: [], agreements: [], promised: [], changed: [] }
  const [talks, agreements, promised, changed] = await Promise.all([
    db
      .select({
        matterId: consultationTalks.matterId,
        heldOn: consultationTalks.heldOn,
        place: consultationTalks.place,
        form: consultationTalks.form,
        members: consultationTalks.members,
        residents: consultationTalks.residents,
        departments: consultationTalks.departments,
        experts: consultationTalks.experts,
      })
      .from(consultationTalks)
      .innerJoin(consultations, eq(consultations.matterId, consultationTalks.matterId))
      .where(and(inArray(consultationTalks.matterId, [...ids]), isSeen(consultationTalks)))
      .orderBy(asc(consultationTalks.id)),
    db
      .select({
        matterId: consultationAgreements.matterId,
        agreedOn: consultationAgreements.agreedOn,
        text: consultationAgreements.text,
      })
      .from(consultationAgreements)
      .innerJoin(consultations, eq(consultations.matterId, consultationAgreements.matterId))
      .where(
        and(inArray(consultationAgreements.matterId, [...ids]), isSeen(consultationAgreements)),
      )
      .orderBy(asc(consultationAgreements.id)),
    db
      .select({ matterId: promises.matterId, ...API_PROMISE })
      .from(promises)
      .innerJoin(consultations, eq(consultations.matterId, promises.matterId))
      .leftJoin(consultationAgreements, eq(consultationAgreements.id, promises.agreementId))
      .where(and(inArray(promises.matterId, [...ids]), isPromiseSeen))
      .orderBy(...OPEN_FIRST),
    db
      .select({ matterId: matters.id, at: topicChangedAt })
      .from(matters)
      .innerJoin(consultations, eq(consultations.matterId, matters.id))
      .where(inArray(matters.id, [...ids])),
  ])
  return { talks, agreements, promised, changed }
}
