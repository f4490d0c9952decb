import { and, asc, desc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { consultationRooms, consultations } from '#db/schema/matter/consultations'
import { comparedTitle } from '#db/schema/matter/compared-title'
import { matters } from '#db/schema/matter/matters'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import type { Actor } from '../account/actor.ts'
import {
  plainTitle,
  type MatterMentions,
  type NumberMention,
} from '../copydesk/facts/matter-mentions.ts'
import { isShown } from '../consultation/shown/shown-scope.ts'
import { enclosing, provinceOf } from '../division/covers.ts'
import { withinDivision } from '../division/within-division.ts'
import { registerScopes } from '../matter/policy.ts'
import { isCard } from '../matter/shown-sessions.ts'
import { isCounted } from '../matter/steps.ts'

const MAX_LOOKED_AT = 200
const MAX_ROOMS = 1_000
const MAX_TOPICS = 10

export interface NamedMatter {
  matterId: number
  title: string
  divisionCode: string
  /** Of a proposal. */
  session: SessionNumbers | null
  number: number | null
  /** Of a topic: where it is talked over. */
  room: string | null
}

interface Question {
  actor: Actor
  divisionCode: string
}

/** The division itself, what is above it and what is below. */
const isRelated = (column: PgColumn, divisionCode: string): SQL | undefined =>
  or(withinDivision(column, divisionCode), inArray(column, enclosing(divisionCode)))

/** What this person may know: their own registers whole, of others what readers have. */
const isKnown = (actor: Actor, shown: SQL | undefined): SQL | undefined =>
  or(shown, ...registerScopes(actor).map((code) => withinDivision(matters.divisionCode, code)))

/** The names of the rooms that a text of the division may name. */
export async function listRoomNames(db: Queryable, divisionCode: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: consultationRooms.name })
    .from(consultationRooms)
    .where(isRelated(consultationRooms.divisionCode, divisionCode))
    .limit(MAX_ROOMS)
  return rows.map(({ name }) => name)
}

/** Whether no later session of the same committee has a register. */
const isNewest = sql<boolean>`not exists (
  select 1 from ${committeeSessions} later inner join ${committeeTerms} later_term on later_term.id = later.term_id
  where later_term.division_code = ${committeeTerms.divisionCode} and later.kind = 'plenary'
    and (later_term.number, later.number) > (${committeeTerms.number}, ${committeeSessions.number}))`

/** The proposals that a text names by title or number: asked for apart, so that an index finds each. */
export async function listNamedProposals(
  db: Queryable,
  { actor, divisionCode, mentions }: Question & { mentions: MatterMentions },
): Promise<NamedMatter[]> {
  const { titles, numbers } = mentions
  const ofActor = and(
    isCounted,
    isRelated(matters.divisionCode, divisionCode),
    isKnown(actor, isCard),
  )
  const listed = (named: SQL) =>
    selectProposals(db)
      .where(and(ofActor, named))
      .orderBy(desc(committeeTerms.number), desc(committeeSessions.number), asc(matters.id))
      .limit(MAX_LOOKED_AT)
  const [titled, numbered] = await Promise.all([
    titles.length > 0 ? listed(inArray(comparedTitle(matters.title), titles)) : [],
    numbers.length > 0
      ? listed(
          inArray(
            matters.number,
            numbers.map(({ number }) => number),
          ),
        )
      : [],
  ])
  const rows = [
    ...titled.filter((row) => titles.includes(plainTitle(row.title))),
    ...numbered.filter((row) => numbers.some((number) => isOfNumber(row, number))),
  ].toSorted((a, b) => b.term - a.term || b.session - a.session || a.matterId - b.matterId)
  const once = new Map(rows.map((row) => [row.matterId, row]))
  return [...once.values()].map(({ matterId, title, divisionCode: code, ...row }) => ({
    matterId,
    title,
    divisionCode: code,
    session: { term: row.term, number: row.session },
    number: row.number,
    room: null,
  }))
}

const selectProposals = (db: Queryable) =>
  db
    .select({
      matterId: matters.id,
      title: matters.title,
      divisionCode: matters.divisionCode,
      term: committeeTerms.number,
      session: committeeSessions.number,
      number: matters.number,
      year: sql<number | null>`extract(year from ${committeeSessions.openedOn})::int`,
      isNewest,
    })
    .from(matters)
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))

interface Numbered {
  divisionCode: string
  term: number
  session: number
  number: number | null
  year: number | null
  isNewest: boolean
}

/** Whether a number is that of a row: of the session that is named, of the year, else of the newest session. */
function isOfNumber(row: Numbered, { number, session, year, isProvincial }: NumberMention) {
  if (row.number !== number) return false
  if (isProvincial && row.divisionCode !== provinceOf(row.divisionCode)) return false
  if (session) return row.term === session.term && row.session === session.number
  return year === null ? row.isNewest : row.year === year
}

/** The topics of rooms that a text names, the latest first. */
export async function listNamedTopics(
  db: Queryable,
  { actor, divisionCode, rooms }: Question & { rooms: readonly string[] },
): Promise<NamedMatter[]> {
  if (rooms.length === 0) return []
  const rows = await db
    .select({
      matterId: matters.id,
      title: matters.title,
      divisionCode: matters.divisionCode,
      room: consultationRooms.name,
    })
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(consultationRooms, eq(consultationRooms.id, consultations.roomId))
    .where(
      and(
        isNull(matters.undoneAt),
        // One that nobody decided on yet is not for readers.
        ne(consultations.state, 'collected'),
        isRelated(matters.divisionCode, divisionCode),
        isKnown(actor, isShown),
        inArray(consultationRooms.name, [...rooms]),
      ),
    )
    .orderBy(desc(matters.id))
    .limit(MAX_TOPICS)
  return rows.map((row) => ({ ...row, session: null, number: null }))
}
