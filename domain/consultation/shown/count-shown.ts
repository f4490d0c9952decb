import { asc, desc, eq, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import type { ConsultationSource } from '#db/consultation-states'
import { sumEach, sumWhere } from '#db/count-where'
import { consultations } from '#db/schema/matter/consultations'
import { matters } from '#db/schema/matter/matters'
import type { IsoDay } from '#lib/dates'

import {
  CONSULTATION_STANDINGS,
  isInScope,
  isShown,
  standingOn,
  type ConsultationScope,
} from './shown-scope.ts'

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

export type StandingCounts = Awaited<ReturnType<typeof countShown>>['standings']
export type ConsultationCounts = Awaited<ReturnType<typeof countShown>>
