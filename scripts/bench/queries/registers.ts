import { buildOverview } from '#domain/assignment/build-overview'
import { buildLedger } from '#domain/consultation/build-ledger'
import { countConsultations, listConsultations } from '#domain/consultation/list-consultations'
import { listRoomChoices, listRooms } from '#domain/consultation/rooms/list-rooms'
import { listSheetsOfRooms } from '#domain/consultation/rooms/sheets-of-rooms'
import { countIntakes, countWaitingIntakes, listIntakes } from '#domain/intake/list-intakes'
import { listLimitedDivisions, listLimits } from '#domain/limit/list-limits'
import { countOfUnit } from '#domain/matter/count-of-unit'
import { buildStatistics } from '#domain/matter/figures/build-statistics'
import { compareSessions } from '#domain/matter/figures/compare-sessions'
import { getStatistics } from '#domain/matter/figures/get-statistics'
import { getSession } from '#domain/matter/get-session'
import { listProvingArticles } from '#domain/matter/list-proving-articles'
import { listRegister } from '#domain/matter/list-register'
import { countUnpublished, listSessions } from '#domain/matter/list-sessions'
import { listUnitNames } from '#domain/matter/units/list-unit-names'
import { listMergeTargets, listUnitsForAdmin } from '#domain/matter/units/list-units-for-admin'
import { loadSession } from '#domain/matter/lock-session'
import { exportRegister } from '#domain/matter/register/build-register'
import { buildTracking } from '#domain/promise/build-tracking'

import { inBoth, ofFile, question } from '../matter-world.ts'

// What people of the newsroom ask of registers, topics and rooms, of intakes, and of what the administration keeps.

export const REGISTER_QUESTIONS = [
  ...inBoth('editor', 'sessions', (db, actor) => listSessions(db, { actor })),
  ...inBoth('editor', 'sessions to publish', (db, actor) => countUnpublished(db, { actor })),
  question('register of a session', (db, { inCounty, sessionId, now }) =>
    listRegister(db, { actor: inCounty.officer, sessionId, now, filter: {} }),
  ),
  question('register of a session, overdue', (db, { inCounty, sessionId, now }) =>
    listRegister(db, { actor: inCounty.officer, sessionId, now, filter: { timing: 'overdue' } }),
  ),
  question('statistics of a session', (db, { sessionId, now }) =>
    getStatistics(db, { sessionId, now }),
  ),
  question('page of a session', (db, { inCounty, sessionId, now }) =>
    getSession(db, { actor: inCounty.officer, sessionId, now }),
  ),
  question('articles that may prove', (db, { county }) =>
    listProvingArticles(db, { divisionCode: county }),
  ),
]

export const TOPIC_QUESTIONS = [
  ...inBoth('officer', 'topics, open', (db, actor) =>
    listConsultations(db, { actor, tab: 'open' }),
  ),
  ...inBoth('officer', 'topics, unpublished', (db, actor) =>
    listConsultations(db, { actor, tab: 'unpublished' }),
  ),
  ...inBoth('officer', 'topics, counts', (db, actor) => countConsultations(db, { actor })),
  ...inBoth('officer', 'rooms', (db, actor, { today }) =>
    listRooms(db, { actor, today, isOnlyIdle: false }),
  ),
  ...inBoth('officer', 'idle rooms', (db, actor, { today }) =>
    listRooms(db, { actor, today, isOnlyIdle: true }),
  ),
  ...inBoth('officer', 'rooms to choose', (db, actor) => listRoomChoices(db, { actor })),
  question('sheets of rooms', (db, { writer: { accountId }, now }) =>
    listSheetsOfRooms(db, { accountId, now }),
  ),
  ...inBoth('officer', 'intakes, waiting', (db, actor) =>
    listIntakes(db, { actor, state: 'received' }),
  ),
  ...inBoth('officer', 'intakes, declined', (db, actor) =>
    listIntakes(db, { actor, state: 'declined' }),
  ),
  ...inBoth('officer', 'intakes, count', (db, actor) => countWaitingIntakes(db, { actor })),
  ...inBoth('officer', 'intakes, counts', (db, actor, { now }) => countIntakes(db, { actor, now })),
]

export const ADMIN_QUESTIONS = [
  question('units', (db, { inProvince: { admin: actor } }) => listUnitsForAdmin(db, { actor })),
  question('units to merge into', (db, { inProvince: { admin: actor }, county, unitId }) =>
    listMergeTargets(db, { actor, unitId, divisionCode: county }),
  ),
  question('what a unit has, counted', (db, { inProvince: { admin: actor }, unitId }) =>
    countOfUnit(db, { actor, unitId }),
  ),
  question('names of units', (db) => listUnitNames(db, ['620000'])),
  question('divisions with limits', (db, { inProvince: { admin: actor } }) =>
    listLimitedDivisions(db, { actor }),
  ),
  question('limits of a division', (db, { inProvince: { admin: actor }, county }) =>
    listLimits(db, { actor, divisionCode: county }),
  ),
]

export const FILE_QUESTIONS = [
  question(
    'sessions beside each other',
    async (db, { inCounty: { officer: actor }, sessionId, now }) =>
      compareSessions(db, { session: await loadSession(db, { actor, sessionId }), now }),
  ),
  ofFile('file of statistics', (db, { inCounty: { officer: actor }, sessionId, now }) =>
    buildStatistics(db, { actor, sessionId, now }),
  ),
  ofFile('file of a register', (db, { inCounty: { officer: actor }, sessionId }) =>
    exportRegister(db, { actor, sessionId }),
  ),
  ofFile('file of what is handled', (db, { inProvince: { officer: actor } }) =>
    buildOverview(db, { actor }),
  ),
  ofFile('file of promises', (db, { inProvince: { officer: actor }, now }) =>
    buildTracking(db, { actor, now }),
  ),
  ofFile('file of topics and rooms', (db, { inProvince: { officer: actor }, now }) =>
    buildLedger(db, { actor, now, standards: [] }),
  ),
]
