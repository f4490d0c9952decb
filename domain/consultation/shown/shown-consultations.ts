import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { cutPage } from '#db/keyset'
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

import { listProofsOfMatters } from '../../matter/list-proofs.ts'
import { findShownProgress } from '../progress.ts'
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
import { peopleOf } from '../talk-people.ts'
import { isHandedOver } from '../workflow.ts'

const ON_A_PAGE = 25

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

/** What is overdue before what is under way, that before what is done, and what was not taken up last. */
const rankOn = (today: IsoDay) =>
  sql<number>`array_position(array[${sql.join(
    CONSULTATION_STANDINGS.map((standing) => sql`${standing}`),
    sql`, `,
  )}]::text[], ${standingOn(today)})`

type InOrder = ConsultationScope & {
  today: IsoDay
  filter?: ConsultationFilter | undefined
  /** The topic with which the page before ended. */
  after?: number | undefined
  limit: number
}

/** Topics of a scope, in the one order that every list of them has: by how they stand, then the newest first. */
async function listInOrder(db: Queryable, { today, filter, after, limit, ...scope }: InOrder) {
  const rank = rankOn(today)
  // Chosen before they are described: most of what a place has is not on a page.
  const first = db
    .select({ matterId: sql<number>`${matters.id}`.as('first_id'), rank: rank.as('rank') })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(
      and(
        isInScope(scope, filter, today),
        after === undefined ? undefined : isBehind(db, { rank, after }),
      ),
    )
    .orderBy(sql`2`, desc(matters.id))
    .limit(limit)
    .as('first')
  return selectShown(db)
    .innerJoin(first, eq(first.matterId, matters.id))
    .orderBy(asc(first.rank), desc(matters.id))
}

/** Whether a topic follows the one with this id, wherever that stands by now. */
function isBehind(db: Queryable, { rank, after }: { rank: SQL<number>; after: number }): SQL {
  const position = db
    .select({ rank, id: sql`- ${matters.id}` })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(eq(matters.id, after))
  return sql`(${rank}, - ${matters.id}) > ${position}`
}

/** The first topics of a scope. */
export async function listWall(
  db: Queryable,
  { today, ...scope }: ConsultationScope & { today: IsoDay },
) {
  return withSteps(db, await listInOrder(db, { ...scope, today, limit: ON_A_PAGE }))
}

/** A page of the topics that a filter leaves; `next` is the topic after which a further page begins. */
export async function listShownConsultations(db: Queryable, asked: Omit<InOrder, 'limit'>) {
  const found = await listInOrder(db, { ...asked, limit: ON_A_PAGE + 1 })
  const { rows, hasMore } = cutPage(found, ON_A_PAGE)
  return {
    rows: await withSteps(db, rows),
    next: hasMore ? (rows.at(-1)?.matterId ?? null) : null,
  }
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
