import { and, desc, eq, not, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { divisions as divisionRows } from '#db/schema/divisions'
import { matters } from '#db/schema/matter/matters'

import {
  isShown,
  SHOWN_NAME,
  shownDueOn,
  shownState,
  shownUnit,
  yearOfTopic,
} from '../consultation/shown/shown-scope.ts'
import { askConsultations } from './ask-matters.ts'
import type { Capped } from './count-matches.ts'
import { markText } from './mark-text.ts'
import { COUNT_LIMIT, countFound, isNamed, isWhereAsked, NONE } from './matter-conditions.ts'
import type { MatterPage, MatterSearch } from './search-matters.ts'

// Topics of consultations are looked through as they are, as cards of proposals are.

/** The topics that answer a question, the newest first, and how many do. */
export async function searchConsultations(db: Queryable, page: MatterPage) {
  const found = await listFoundConsultations(db, page)
  // A first page that is the last one is counted already.
  const isAll = page.after === undefined && found.next === null
  const count = isAll
    ? { count: found.rows.length, over: false }
    : await countConsultations(db, page)
  return { count, ...found }
}

/** The same without how many there are. */
export async function listFoundConsultations(
  db: Queryable,
  { after, limit, ...question }: MatterPage,
) {
  const asked = ask(question)
  if (!asked) return { rows: [], next: null }
  const newest = keyset({ columns: [['id', matters.id]], direction: 'descending', size: limit })
  const rows = await db
    .select({ ...SHOWN_NAME, state: shownState, dueOn: shownDueOn, unit: shownUnit })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisionRows, eq(divisionRows.code, matters.divisionCode))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(and(asked.found, newest.after(after)))
    .orderBy(...newest.orderBy)
    .limit(newest.limit)
  const page = newest.pageOf(rows, ({ matterId }) => [matterId])
  return {
    rows: page.rows.map(({ title, ...row }) => ({ ...row, title: markText(title, asked.words) })),
    next: page.next,
  }
}

export type FoundConsultation = Awaited<ReturnType<typeof listFoundConsultations>>['rows'][number]

/** How many topics answer a question. */
export async function countConsultations(db: Queryable, question: MatterSearch): Promise<Capped> {
  const asked = ask(question)
  if (!asked) return NONE
  const some = db
    .select({ one: sql<number>`1`.as('one') })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .leftJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(asked.found)
    .limit(COUNT_LIMIT)
    .as('some')
  return countFound(db, some)
}

/** The newest titles of topics, for what knows the portal's words. */
export async function listConsultationTitles(db: Queryable, limit: number): Promise<string[]> {
  const rows = await db
    .select({ title: matters.title })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .where(isShown)
    .orderBy(desc(matters.id))
    .limit(limit)
  return rows.map(({ title }) => title)
}

/** Null where nothing is asked of topics, or a filter leaves none. */
function ask({ query, divisions, filter = {} }: MatterSearch) {
  const { type, year, month } = filter
  const asked = askConsultations(query, divisions[0]?.code ?? null)
  // A topic counts to a year, to no month.
  if (!asked || month !== undefined || (type !== undefined && type !== 'consultation')) return null
  const found = and(
    isShown,
    ...isWhereAsked(filter, matters.divisionCode),
    year === undefined ? undefined : eq(yearOfTopic, year),
    ...asked.words.map((word) =>
      or(standsThere(word), isNamed(word, divisions, matters.divisionCode)),
    ),
    ...asked.without.map((word) => not(standsThere(word) ?? sql`false`)),
  )
  return found ? { found, words: asked.words } : null
}

/** Where readers read it: never who asked for a topic. */
const standsThere = (word: string): SQL | undefined =>
  contains(
    word,
    matters.title,
    consultations.about,
    consultations.town,
    sql`coalesce(${consultationRooms.name}, '')`,
  )
