import { sql } from 'drizzle-orm'

import type { Database } from '#db/client'
import type { Role } from '#db/states'
import type { Actor } from '#domain/account/actor'
import {
  countDispatched,
  countRefused,
  countUnitAssignments,
  listDispatched,
  listUnitAssignments,
} from '#domain/assignment/list-assignments'
import { countToAssign, listToAssign } from '#domain/assignment/list-to-assign'
import { countToClose, listToClose } from '#domain/assignment/list-to-close'
import { countToSign, listToSign } from '#domain/assignment/list-to-sign'
import { countInSheets, countOverdue, listUnitLoads } from '#domain/assignment/list-unit-loads'
import { countConsultations, listConsultations } from '#domain/consultation/list-consultations'
import { listRooms } from '#domain/consultation/list-rooms'
import { countUnitTopics, listUnitTopics } from '#domain/consultation/list-unit-topics'
import {
  countShown,
  listShownConsultations,
  listWall,
} from '#domain/consultation/shown-consultations'
import { getStatistics } from '#domain/matter/figures/get-statistics'
import { listRegister } from '#domain/matter/list-register'
import { countUnpublished, listSessions } from '#domain/matter/list-sessions'
import { listShownDeadlines } from '#domain/matter/list-shown-deadlines'
import { listShownEvents } from '#domain/matter/list-shown-events'
import { getShownFigures } from '#domain/matter/shown-figures'
import { listShownProposals } from '#domain/matter/shown-proposals'
import { listProvinceProposals } from '#domain/matter/shown-sessions'
import { findShownUnit } from '#domain/matter/shown-units'
import { countPromises, listPromises } from '#domain/promise/list-promises'
import { findSimilar } from '#domain/proposal/find-similar'
import { countTriage, listTriage } from '#domain/proposal/list-triage'
import type { IsoDay } from '#lib/dates'

import type { Question } from '../measure.ts'

export interface MatterWorld {
  county: string
  sessionId: number
  unitId: number
  now: Date
  today: IsoDay
  /** People over one county, and over the province, where all there is is theirs. */
  inCounty: Record<'dispatcher' | 'officer' | 'signer' | 'editor', Actor>
  inProvince: Record<'dispatcher' | 'officer' | 'editor', Actor>
}

const PROVINCE = '620000'
const BAR = 20
const today: IsoDay = '2025-06-20'

/** A county with a register, its newest session and its first unit. */
export async function readMatterWorld(db: Database): Promise<MatterWorld> {
  const [row] = await db.execute<{ county: string; session: string; unit: string }>(sql`
    select t.division_code as county, max(s.id) as session,
      (select min(u.id) from handling_units u where u.division_code = t.division_code) as unit
    from committee_terms t join committee_sessions s on s.term_id = t.id
    group by t.division_code order by t.division_code limit 1`)
  if (!row) throw new Error('The database has no matters')
  const { county } = row
  const unitId = Number(row.unit)
  const of = (role: Role, divisionCode: string, unit?: number): Actor => ({
    accountId: 2,
    displayName: role,
    divisionCode,
    grants: [{ role, divisionCode, ...(unit === undefined ? {} : { unitId: unit }) }],
  })
  return {
    county,
    sessionId: Number(row.session),
    unitId,
    now: new Date(`${today}T02:00:00Z`),
    today,
    inCounty: {
      dispatcher: of('dispatcher', county),
      officer: of('officer', county),
      signer: of('unit-signer', county, unitId),
      editor: of('editor3', county),
    },
    inProvince: {
      dispatcher: of('dispatcher', PROVINCE),
      officer: of('officer', PROVINCE),
      editor: of('editor3', PROVINCE),
    },
  }
}

type Asked = Question<MatterWorld>['ask']
const question = (what: string, ask: Asked): Question<MatterWorld> => ({ what, bar: BAR, ask })

/** The same of somebody over one county, and over the province. */
const inBoth = <Who extends keyof MatterWorld['inProvince']>(
  who: Who,
  what: string,
  ask: (db: Database, actor: Actor, world: MatterWorld) => Promise<unknown>,
): Question<MatterWorld>[] => [
  question(`${what}, county`, (db, world) => ask(db, world.inCounty[who], world)),
  question(`${what}, province`, (db, world) => ask(db, world.inProvince[who], world)),
]

const ofUnit = (
  what: string,
  ask: (db: Database, actor: Actor) => Promise<unknown>,
): Question<MatterWorld> => question(what, (db, { inCounty }) => ask(db, inCounty.signer))

export const MATTER_QUESTIONS: readonly Question<MatterWorld>[] = [
  ...inBoth('dispatcher', 'dispatched, open', (db, actor) =>
    listDispatched(db, { actor, tab: 'open' }),
  ),
  ...inBoth('dispatcher', 'dispatched, done', (db, actor) =>
    listDispatched(db, { actor, tab: 'done' }),
  ),
  ...inBoth('dispatcher', 'dispatched, counts', (db, actor) => countDispatched(db, { actor })),
  ...inBoth('dispatcher', 'given back, count', (db, actor) => countRefused(db, { actor })),
  ...inBoth('dispatcher', 'loads of units', (db, actor) => listUnitLoads(db, { actor, today })),
  ...inBoth('dispatcher', 'to assign', (db, actor) => listToAssign(db, { actor })),
  ...inBoth('dispatcher', 'to assign, count', (db, actor) => countToAssign(db, { actor })),
  ofUnit('list of a unit', (db, actor) => listUnitAssignments(db, { actor, tab: 'open' })),
  ofUnit('counts of a unit', (db, actor) => countUnitAssignments(db, { actor })),
  ofUnit('late of a unit', (db, actor) => countOverdue(db, { actor, today })),
  ofUnit('sheets of a unit', (db, actor) => countInSheets(db, { actor, today })),
  ofUnit('topics of a unit', (db, actor) => listUnitTopics(db, { actor, isDone: false })),
  ofUnit('topics of a unit, counts', (db, actor) => countUnitTopics(db, { actor, today })),
  ...inBoth('officer', 'triage', (db, actor) => listTriage(db, { actor, tab: 'new' })),
  ...inBoth('officer', 'triage, counts', (db, actor) => countTriage(db, { actor })),
  ...inBoth('officer', 'to close', (db, actor) => listToClose(db, { actor })),
  ...inBoth('officer', 'to close, count', (db, actor) => countToClose(db, { actor })),
  ...inBoth('officer', 'to sign', (db, actor, { now }) => listToSign(db, { actor, now })),
  ...inBoth('officer', 'to sign, count', (db, actor, { now }) => countToSign(db, { actor, now })),
  ...inBoth('officer', 'promises', (db, actor) => listPromises(db, { actor, today })),
  ...inBoth('officer', 'promises, counts', (db, actor) => countPromises(db, { actor, today })),
  ...inBoth('officer', 'topics, open', (db, actor) =>
    listConsultations(db, { actor, tab: 'open' }),
  ),
  ...inBoth('officer', 'topics, unpublished', (db, actor) =>
    listConsultations(db, { actor, tab: 'unpublished' }),
  ),
  ...inBoth('officer', 'topics, counts', (db, actor) => countConsultations(db, { actor })),
  ...inBoth('officer', 'rooms', (db, actor) => listRooms(db, { actor, today, isOnlyIdle: false })),
  ...inBoth('officer', 'idle rooms', (db, actor) =>
    listRooms(db, { actor, today, isOnlyIdle: true }),
  ),
  ...inBoth('editor', 'sessions', (db, actor) => listSessions(db, { actor })),
  ...inBoth('editor', 'sessions to publish', (db, actor) => countUnpublished(db, { actor })),
  question('register of a session', (db, { inCounty, sessionId, now }) =>
    listRegister(db, { actor: inCounty.officer, sessionId, now, filter: {} }),
  ),
  question('statistics of a session', (db, { sessionId, now }) =>
    getStatistics(db, { sessionId, now }),
  ),
  question('similar titles', (db, { county }) =>
    findSimilar(db, { divisionCode: county, title: '关于改进乡村教育的提案' }),
  ),
  question('readers: figures of a session', (db, { sessionId }) =>
    getShownFigures(db, { sessionId, today }),
  ),
  question('readers: cards of a session', (db, { sessionId }) =>
    listShownProposals(db, { sessionId, filter: {}, today }),
  ),
  question('readers: the province', (db) => listProvinceProposals(db)),
  question('readers: page of a unit', (db, { county, unitId }) =>
    findShownUnit(db, { divisionCode: county, unitId, today }),
  ),
  question('readers: feed of all', (db) => listShownEvents(db, { limit: 20 })),
  question('readers: calendar of all', (db) => listShownDeadlines(db, { limit: 20 })),
  question('readers: figures of a wall', (db, { county }) =>
    countShown(db, { divisionCode: county, today }),
  ),
  question('readers: wall', (db, { county }) => listWall(db, { divisionCode: county, today })),
  question('readers: list of topics', (db, { county }) =>
    listShownConsultations(db, { divisionCode: county, today, filter: {} }),
  ),
]
