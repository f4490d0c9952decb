import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationSource } from '#db/consultation-states'
import { sumEach, sumWhere } from '#db/count-where'
import { keyset } from '#db/keyset'
import {
  consultationLamps,
  consultationTalks,
  consultationVerdicts,
} from '#db/schema/matter/consultation-steps'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { handlingUnits } from '#db/schema/matter/handling-units'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import { listProofsOfMatters } from '../matter/list-proofs.ts'
import { findShownProgress } from './progress.ts'
import {
  CONSULTATION_STANDINGS,
  isInScope,
  isSeen,
  isShown,
  leftReason,
  SHOWN_NAME,
  shownAdoption,
  shownDueOn,
  shownState,
  shownUnit,
  shownUnitId,
  standingOn,
  type ConsultationFilter,
  type ConsultationScope,
} from './shown-scope.ts'
import { peopleOf } from './talk-people.ts'
import { isHandedOver } from './workflow.ts'

const ON_THE_WALL = 25
const NEWEST = keyset({ columns: [['id', matters.id]], direction: 'descending', size: 25 })

const SHOWN_TOPIC = {
  ...SHOWN_NAME,
  about: consultations.about,
  source: consultations.source,
  peopleAffected: consultations.peopleAffected,
  state: shownState,
  dueOn: shownDueOn,
  unit: shownUnit,
  unitId: shownUnitId,
  adoption: shownAdoption,
  leftReason,
  room: { id: consultationRooms.id, name: consultationRooms.name },
}

export const selectShown = (db: Queryable) =>
  db
    .select(SHOWN_TOPIC)
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))

/** The first topics of a scope, what is overdue before what is under way, and that before what is done. */
export async function listWall(
  db: Queryable,
  { today, ...scope }: ConsultationScope & { today: IsoDay },
) {
  const rank = sql<number>`array_position(array[${sql.join(
    CONSULTATION_STANDINGS.map((standing) => sql`${standing}`),
    sql`, `,
  )}]::text[], ${standingOn(today)})`
  // Chosen before they are described: most of what a place has is not on its wall.
  const first = db
    .select({ matterId: sql<number>`${matters.id}`.as('first_id'), rank: rank.as('rank') })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(isInScope(scope))
    .orderBy(sql`2`, desc(matters.id))
    .limit(ON_THE_WALL)
    .as('first')
  const rows = await selectShown(db)
    .innerJoin(first, eq(first.matterId, matters.id))
    .orderBy(asc(first.rank), desc(matters.id))
  return withSteps(db, rows)
}

/** The topics that a filter leaves, the newest first. */
export async function listShownConsultations(
  db: Queryable,
  {
    today,
    filter,
    after,
    ...scope
  }: ConsultationScope & {
    today: IsoDay
    filter: ConsultationFilter
    after?: string | undefined
  },
) {
  const found = await selectShown(db)
    .where(and(isInScope(scope, filter, today), NEWEST.after(after)))
    .orderBy(...NEWEST.orderBy)
    .limit(NEWEST.limit)
  const { rows, next } = NEWEST.pageOf(found, ({ matterId }) => [matterId])
  return { rows: await withSteps(db, rows), next }
}

type Shown = Awaited<ReturnType<typeof selectShown>>[number]

/** Each with its lamps, what was put down of it last while it is handled, and its last talk, as readers have them. */
export async function withSteps<Row extends Pick<Shown, 'matterId' | 'state'>>(
  db: Queryable,
  rows: readonly Row[],
) {
  const ids = rows.map(({ matterId }) => matterId)
  if (ids.length === 0) return []
  const underWay = rows.flatMap(({ matterId, state }) => (isHandedOver(state) ? matterId : []))
  const [lamps, progress, talks, verdicts, proofs] = await Promise.all([
    db
      .select({
        matterId: consultationLamps.matterId,
        lamp: consultationLamps.lamp,
        litOn: consultationLamps.litOn,
        unit: handlingUnits.name,
        words: consultationLamps.words,
        createdAt: consultationLamps.createdAt,
      })
      .from(consultationLamps)
      .innerJoin(consultations, eq(consultations.matterId, consultationLamps.matterId))
      .leftJoin(handlingUnits, eq(handlingUnits.id, consultationLamps.unitId))
      .where(and(inArray(consultationLamps.matterId, ids), isSeen(consultationLamps)))
      .orderBy(asc(consultationLamps.id)),
    findShownProgress(db, underWay),
    db
      .selectDistinctOn([consultationTalks.matterId], {
        matterId: consultationTalks.matterId,
        heldOn: consultationTalks.heldOn,
        form: consultationTalks.form,
        people: peopleOf,
        departments: consultationTalks.departments,
      })
      .from(consultationTalks)
      .innerJoin(consultations, eq(consultations.matterId, consultationTalks.matterId))
      .where(and(inArray(consultationTalks.matterId, ids), isSeen(consultationTalks)))
      .orderBy(consultationTalks.matterId, desc(consultationTalks.id)),
    db
      .select({
        matterId: consultationVerdicts.matterId,
        satisfied: consultationVerdicts.satisfied,
        mostly: consultationVerdicts.mostly,
        dissatisfied: consultationVerdicts.dissatisfied,
      })
      .from(consultationVerdicts)
      .innerJoin(consultations, eq(consultations.matterId, consultationVerdicts.matterId))
      .where(and(inArray(consultationVerdicts.matterId, ids), isSeen(consultationVerdicts))),
    listProofsOfMatters(db, ids),
  ])
  const lampsOf = Map.groupBy(lamps, ({ matterId }) => matterId)
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.matterId, verdict]))
  const proofsOf = Map.groupBy(proofs, ({ matterId }) => matterId)
  const talkOf = new Map(talks.map((talk) => [talk.matterId, talk]))
  return rows.map((row) => ({
    ...row,
    lamps: lampsOf.get(row.matterId) ?? [],
    progress: progress.get(row.matterId) ?? null,
    talk: talkOf.get(row.matterId) ?? null,
    verdict: verdictOf.get(row.matterId) ?? null,
    proofs: proofsOf.get(row.matterId) ?? [],
  }))
}

/** How many topics stand alike, by place, town and source: each is looked at once, whatever is counted of it afterwards. */
const standingAlike = (db: Queryable, today: IsoDay, where: SQL | undefined) =>
  db
    .select({
      divisionCode: matters.divisionCode,
      town: consultations.town,
      source: consultations.source,
      standing: standingOn(today).as('standing'),
      topics: sql<number>`count(*)`.as('topics'),
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(where)
    .groupBy(sql`1, 2, 3, 4`)
    .as('alike')

const countsOf = ({ standing, topics }: ReturnType<typeof standingAlike>) => ({
  all: sumWhere(topics, sql`true`),
  ...sumEach(topics, CONSULTATION_STANDINGS, (one) => eq(standing, one)),
})

const MAX_TOWNS = 60

/** How many topics of a scope stand how, come from where, and from which towns. */
export async function countShown(
  db: Queryable,
  { today, ...scope }: ConsultationScope & { today: IsoDay },
) {
  const alike = standingAlike(db, today, isInScope(scope))
  const { town, source } = alike
  const counts = countsOf(alike)
  const rows = await db
    .select({
      town: sql<string | null>`${town}`,
      source: sql<ConsultationSource | null>`${source}`,
      ...counts,
    })
    .from(alike)
    .groupBy(sql`grouping sets ((), (${town}), (${source}))`)
    .orderBy(desc(counts.all), asc(town), asc(source))
  const standings = { all: 0, overdue: 0, running: 0, done: 0, left: 0 }
  const towns: { town: string; count: number }[] = []
  const sources: { source: ConsultationSource; count: number }[] = []
  for (const { town: ofTown, source: ofSource, ...own } of rows) {
    if (ofTown !== null) towns.push({ town: ofTown, count: own.all })
    else if (ofSource !== null) sources.push({ source: ofSource, count: own.all })
    else Object.assign(standings, own)
  }
  return { standings, towns: towns.slice(0, MAX_TOWNS), sources }
}

/** What each place has published, in the order of divisions. */
export async function listProvinceConsultations(db: Queryable, { today }: { today: IsoDay }) {
  const alike = standingAlike(db, today, isShown)
  return db
    .select({ divisionCode: alike.divisionCode, ...countsOf(alike) })
    .from(alike)
    .groupBy(alike.divisionCode)
    .orderBy(alike.divisionCode)
}

/** The addresses of all, for what lists all pages. */
export async function listConsultationAddresses(db: Queryable) {
  return db
    .select({
      matterId: matters.id,
      slug: divisions.slug,
      level: divisions.level,
      roomId: consultations.roomId,
      publishedAt: sql<Date>`${consultations.publishedAt}`.mapWith(consultations.publishedAt),
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(isShown)
    .orderBy(desc(matters.id))
    .limit(10_000)
}

export type ShownConsultation = Awaited<ReturnType<typeof listWall>>[number]
export type StandingCounts = Awaited<ReturnType<typeof countShown>>['standings']
export type ConsultationCounts = Awaited<ReturnType<typeof countShown>>
