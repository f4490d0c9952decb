import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type Database } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { scannedTables } from '#db/testing/scanned-tables'
import type { Actor } from '#domain/account/actor'
import {
  countDispatched,
  countRefused,
  listDispatched,
  listUnitAssignments,
} from '#domain/assignment/list-assignments'
import { listToClose } from '#domain/assignment/list-to-close'
import { countInSheets, countOverdue, listUnitLoads } from '#domain/assignment/list-unit-loads'
import { countShown } from '#domain/consultation/shown/count-shown'
import { listShownConsultations } from '#domain/consultation/shown/shown-consultations'
import { countUnitTopics, listUnitTopics } from '#domain/consultation/list-unit-topics'
import { countConsultations } from '#domain/consultation/list-consultations'
import { listConsultationMoves } from '#domain/consultation/list-consultation-moves'
import { findTopicUnit } from '#domain/consultation/shown/shown-topic-units'
import { loadDivisions } from '#domain/division/load-divisions'
import { findApiConsultation } from '#domain/feed/api/list-consultations'
import { findApiMatter } from '#domain/feed/api/list-matters'
import { listFollowedDays } from '#domain/feed/list-followed-days'
import { findIntakeOf, findTakenOver } from '#domain/intake/take-over'
import { getStatistics } from '#domain/matter/figures/get-statistics'
import { countUnpublished, listSessions } from '#domain/matter/list-sessions'
import { listShownDeadlines } from '#domain/matter/list-shown-deadlines'
import { listUnitsForAdmin } from '#domain/matter/units/list-units-for-admin'
import { listShownEvents } from '#domain/matter/list-shown-events'
import { getShownFigures } from '#domain/matter/shown-figures'
import { listShownProposals } from '#domain/matter/shown-proposals'
import { findShownUnit } from '#domain/matter/shown-units'
import { listPromises } from '#domain/promise/list-promises'
import { findSimilar } from '#domain/proposal/find-similar'
import { listTwins } from '#domain/proposal/list-twins'

import { fillMatters } from './matter-rows.ts'

/** Tables that grow with the years. */
const GROWING =
  /^(matters|proposals|proposal_movers|assignments|answers|promises|matter_moves|consultations|consultation_(moves|talks|lamps)|intake_matters|ratings|talks)\b/
/** Indexes along which the latest are met first, which are left after a page, and those of the few that wait or were taken back. */
const LATEST = [
  'matters by matters_by_opened_day',
  'matters by matters_by_closed_day',
  'matters by matters_undone',
  'assignments by assignments_by_assigned_day',
  'assignments by assignments_by_answered_day',
  'assignments by assignments_by_due_day',
  'assignments by assignments_open',
  'assignments by assignments_dispatched',
  'assignments by assignments_refused',
  'promises by promises_by_day',
  'promises by promises_open_first',
  'consultation_moves by consultation_moves_by_day',
]
const SITE = { name: '试刊', address: 'https://news.example.org' }
const today = '2026-03-20'
const now = new Date(`${today}T02:00:00Z`)
const title = '关于加快老旧小区改造的提案'

describe('what is asked of matters', () => {
  let own: NewDatabase
  let people: { dispatcher: Actor; officer: Actor; editor: Actor; clerk: Actor; admin: Actor }
  let ids: { county: string; sessionId: number; unitId: number; matterId: number; topicId: number }
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_matters_${process.pid}`)
    const pool = openDatabase(own.ownerUrl)
    const county = '620104'
    await loadDivisions(pool.db, '62')
    const dispatcher = await insertAccount(pool.db, 'dispatcher', county)
    const officer = await insertAccount(pool.db, 'officer', county)
    const editor = await insertAccount(pool.db, 'editor3', county)
    await fillMatters(own.ownerUrl, 2_000, () => {})
    const [row] = await pool.db.execute<{ s: string; u: string; m: string; t: string }>(`
      select s.id as s, u.id as u, m.id as m,
        (select min(c.matter_id) from consultations c where c.published_at is not null) as t
      from matters m join committee_sessions s on s.id = m.session_id
      join handling_units u on u.division_code = m.division_code
      where m.division_code = '${county}' and m.publicity = 'card' order by m.id, u.id limit 1`)
    if (!row) throw new Error('The county has nothing')
    ids = {
      county,
      sessionId: Number(row.s),
      unitId: Number(row.u),
      matterId: Number(row.m),
      topicId: Number(row.t),
    }
    const clerk = await insertAccount(pool.db, 'unit-clerk', county, { unitId: ids.unitId })
    const admin = await insertAccount(pool.db, 'admin', '620000')
    people = { dispatcher, officer, editor, clerk, admin }
    await pool.close()
  })
  afterAll(() => own.drop())

  const cases: [string, (db: Database) => Promise<unknown>][] = [
    ['list of a dispatcher', (db) => listDispatched(db, { actor: people.dispatcher, tab: 'open' })],
    ['what is done', (db) => listDispatched(db, { actor: people.dispatcher, tab: 'done' })],
    ['what was given back', (db) => countRefused(db, { actor: people.dispatcher })],
    ['what waits to be closed', (db) => listToClose(db, { actor: people.officer })],
    ['promises of a division', (db) => listPromises(db, { actor: people.officer, today })],
    ['registers of a division', (db) => listSessions(db, { actor: people.editor })],
    ['registers to publish', (db) => countUnpublished(db, { actor: people.editor })],
    ['statistics of a session', (db) => getStatistics(db, { sessionId: ids.sessionId, now })],
    ['counts of topics', (db) => countConsultations(db, { actor: people.officer })],
    ['topics of a unit', (db) => listUnitTopics(db, { actor: people.clerk, isDone: false })],
    ['counts of these', (db) => countUnitTopics(db, { actor: people.clerk, today })],
    ['counts of a dispatcher', (db) => countDispatched(db, { actor: people.dispatcher })],
    ['loads of units', (db) => listUnitLoads(db, { actor: people.dispatcher, today })],
    ['list of a unit', (db) => listUnitAssignments(db, { actor: people.clerk, tab: 'open' })],
    ['what of a unit is late', (db) => countOverdue(db, { actor: people.clerk, today })],
    ['what sheets have of a unit', (db) => countInSheets(db, { actor: people.clerk, today })],
    ['figures of a session', (db) => getShownFigures(db, { sessionId: ids.sessionId, today })],
    [
      'cards of a session',
      (db) => listShownProposals(db, { sessionId: ids.sessionId, filter: {}, today }),
    ],
    [
      'page of a unit',
      (db) => findShownUnit(db, { divisionCode: ids.county, unitId: ids.unitId, today }),
    ],
    [
      'topics of a unit',
      (db) => findTopicUnit(db, { divisionCode: ids.county, unitId: ids.unitId, today }),
    ],
    ['what was proposed before', (db) => findSimilar(db, { divisionCode: ids.county, title })],
    [
      'twins in a list of officers',
      (db) => listTwins(db, [{ matterId: ids.matterId, sessionId: ids.sessionId, title }]),
    ],
    ['feed of all', (db) => listShownEvents(db, { limit: 20 })],
    ['calendar of all, with promises', (db) => listFollowedDays(db, { limit: 20 })],
    ['calendar of all', (db) => listShownDeadlines(db, { limit: 20 })],
    ['card of the read API', (db) => findApiMatter(db, SITE, ids.matterId)],
    [
      'how much units have to answer',
      (db) => listUnitsForAdmin(db, { actor: people.admin, side: 'government' }),
    ],
    ['topic of the read API', (db) => findApiConsultation(db, SITE, ids.topicId)],
    ['feed of topics', (db) => listConsultationMoves(db, { limit: 20 })],
    ['figures of a wall', (db) => countShown(db, { divisionCode: ids.county, today })],
    [
      'list of a wall',
      (db) => listShownConsultations(db, { divisionCode: ids.county, today, filter: {} }),
    ],
    ['what an intake became', (db) => findTakenOver(db, 1)],
    [
      'intake of a matter',
      (db) =>
        findIntakeOf(db, {
          actor: people.officer,
          matterId: ids.matterId,
          divisionCode: ids.county,
        }),
    ],
  ]
  it.each(cases)('%s: reads no table that grows from one end to the other', async (_, work) => {
    const read = await scannedTables(own.ownerUrl, work)
    expect(read.filter((one) => GROWING.test(one) && !LATEST.includes(one))).toEqual([])
  })
})
