import {
  listConsultationDeadlines,
  listConsultationMoves,
} from '#domain/consultation/list-consultation-moves'
import { listTopicPromises } from '#domain/consultation/list-topic-promises'
import { countShown, listProvinceConsultations } from '#domain/consultation/shown/count-shown'
import {
  listConsultationAddresses,
  listShownConsultations,
  listWall,
} from '#domain/consultation/shown/shown-consultations'
import { findShownRoom, listShownRooms } from '#domain/consultation/rooms/shown-rooms'
import { findTopicUnit, listTopicUnits } from '#domain/consultation/shown/shown-topic-units'
import { listConsultationYears } from '#domain/feed/api/dump-consultations'
import { listMatterYears } from '#domain/feed/api/dump-matters'
import { listApiConsultations } from '#domain/feed/api/list-consultations'
import { listApiMatters } from '#domain/feed/api/list-matters'
import { findMattersBeginning } from '#domain/feed/find-beginning'
import { listFollowedDays } from '#domain/feed/list-followed-days'
import { listLog } from '#domain/intake/list-log'
import { listStepProofs } from '#domain/matter/list-proofs'
import { listShownEvents } from '#domain/matter/list-shown-events'
import { getShownFigures } from '#domain/matter/shown-figures'
import {
  findShownProposal,
  listCardAddresses,
  listShownProposals,
} from '#domain/matter/shown-proposals'
import { countShownRatings } from '#domain/matter/shown-ratings'
import {
  findNewestFigures,
  listAllShownSessions,
  listProvinceProposals,
  listShownSessions,
} from '#domain/matter/shown-sessions'
import { findShownUnit, listShownUnits } from '#domain/matter/shown-units'
import { listShownPromises } from '#domain/promise/list-shown-promises'
import { parseQuery } from '#domain/search/parse-query'
import { searchConsultations } from '#domain/search/search-consultations'
import { searchMatters } from '#domain/search/search-matters'

import { ofFile, question } from '../matter-world.ts'

// What readers ask of matters, and machines for them: pages, feeds, calendars, the read API, the maps and search.

/** As many as a feed and a calendar have. */
const EVENTS = 50
const DEADLINES = 500
const ADDRESSES = 900
const PAGE = 20
const SITE = { name: '试刊', address: 'https://news.example.org' }
const API_PAGE = { before: null, limit: PAGE }
const wanted = (text: string) => ({ query: parseQuery(text), limit: PAGE })

export const SHOWN_PROPOSAL_QUESTIONS = [
  question('readers: figures of a session', (db, { sessionId, today }) =>
    getShownFigures(db, { sessionId, today }),
  ),
  question('readers: shares of ratings', (db, { sessionId }) => countShownRatings(db, sessionId)),
  question('readers: proofs of a session', (db, { sessionId }) => listStepProofs(db, sessionId)),
  question('readers: cards of a session', (db, { sessionId, today }) =>
    listShownProposals(db, { sessionId, filter: {}, today }),
  ),
  question('readers: cards of a session, overdue', (db, { sessionId, today }) =>
    listShownProposals(db, { sessionId, filter: { timing: 'overdue' }, today }),
  ),
  question('readers: a card', (db, { county, term, session, today }) =>
    findShownProposal(db, { divisionCode: county, term, session, number: 3, today }),
  ),
  question('readers: sessions of a county', (db, { county }) => listShownSessions(db, county)),
  question('readers: newest figures of a county', (db, { county }) =>
    findNewestFigures(db, county),
  ),
  question('readers: the province', (db) => listProvinceProposals(db)),
  question('readers: page of a unit', (db, { county, unitId, today }) =>
    findShownUnit(db, { divisionCode: county, unitId, today }),
  ),
  question('readers: promises of a unit', (db, { county, unitId }) =>
    listShownPromises(db, { divisionCode: county, unitId }),
  ),
]

export const SHOWN_TOPIC_QUESTIONS = [
  question('readers: figures of a wall', (db, { county, today }) =>
    countShown(db, { divisionCode: county, today }),
  ),
  question('readers: wall', (db, { county, today }) =>
    listWall(db, { divisionCode: county, today }),
  ),
  question('readers: list of topics', (db, { county, today }) =>
    listShownConsultations(db, { divisionCode: county, today, filter: {} }),
  ),
  question('readers: list of topics, overdue', (db, { county, today }) =>
    listShownConsultations(db, { divisionCode: county, today, filter: { standing: 'overdue' } }),
  ),
  question('readers: topics of the province', (db, { today }) =>
    listProvinceConsultations(db, { today }),
  ),
  question('readers: rooms of a county', (db, { county }) => listShownRooms(db, county)),
  question('readers: a room', (db, { roomId }) => findShownRoom(db, roomId)),
  question('readers: topics of a unit', (db, { county, unitId, today }) =>
    findTopicUnit(db, { divisionCode: county, unitId, today }),
  ),
]

export const FOLLOWED_QUESTIONS = [
  question('readers: feed of all', (db) => listShownEvents(db, { limit: EVENTS })),
  question('readers: feed of a county', (db, { county }) =>
    listShownEvents(db, { divisionCode: county, limit: EVENTS }),
  ),
  question('readers: feed of a unit', (db, { county, unitId }) =>
    listShownEvents(db, { divisionCode: county, unitId, limit: EVENTS }),
  ),
  question('readers: calendar of all', (db) => listFollowedDays(db, { limit: DEADLINES })),
  question('readers: calendar of a county', (db, { county }) =>
    listFollowedDays(db, { divisionCode: county, limit: DEADLINES }),
  ),
  question('readers: calendar of a unit', (db, { county, unitId }) =>
    listFollowedDays(db, { divisionCode: county, unitId, limit: DEADLINES }),
  ),
  question('readers: beginning of a feed', (db, { county }) =>
    findMattersBeginning(db, { divisionCode: county }),
  ),
  question('readers: feed of topics', (db) => listConsultationMoves(db, { limit: EVENTS })),
  question('readers: feed of topics of a county', (db, { county }) =>
    listConsultationMoves(db, { divisionCode: county, limit: EVENTS }),
  ),
  question('readers: calendar of topics', (db) =>
    listConsultationDeadlines(db, { limit: DEADLINES }),
  ),
  question('readers: calendar of topics of a county', (db, { county }) =>
    listConsultationDeadlines(db, { divisionCode: county, limit: DEADLINES }),
  ),
  question('readers: promises of topics', (db) => listTopicPromises(db, {})),
]

export const MACHINE_QUESTIONS = [
  question('API: cards', (db) => listApiMatters(db, SITE, API_PAGE)),
  question('API: cards of a county', (db, { county }) =>
    listApiMatters(db, SITE, { ...API_PAGE, division: county }),
  ),
  question('API: cards of a unit', (db, { unitId }) =>
    listApiMatters(db, SITE, { ...API_PAGE, unit: unitId }),
  ),
  question('API: cards changed of late', (db, { today }) =>
    listApiMatters(db, SITE, { ...API_PAGE, since: today }),
  ),
  question('API: topics', (db) => listApiConsultations(db, SITE, API_PAGE)),
  question('API: topics of a county', (db, { county }) =>
    listApiConsultations(db, SITE, { ...API_PAGE, division: county }),
  ),
  question('API: topics in a state', (db) =>
    listApiConsultations(db, SITE, { ...API_PAGE, state: 'closed' }),
  ),
  question('API: years of cards', (db) => listMatterYears(db)),
  question('API: years of topics', (db) => listConsultationYears(db)),
  question('map: sessions', (db) => listAllShownSessions(db)),
  question('map: units of cards', (db) => listShownUnits(db, { limit: ADDRESSES })),
  question('map: units of topics', (db) => listTopicUnits(db, { limit: ADDRESSES })),
  ofFile('map: cards', (db) => listCardAddresses(db)),
  ofFile('map: topics', (db) => listConsultationAddresses(db)),
  ofFile('log of intakes of a month', (db) => listLog(db, { month: '2025-05' })),
  question('search: cards', (db, { divisions }) =>
    searchMatters(db, { ...wanted('乡村教育'), divisions }),
  ),
  question('search: cards, a word of none', (db, { divisions }) =>
    searchMatters(db, { ...wanted('海洋牧场'), divisions }),
  ),
  question('search: topics', (db, { divisions }) =>
    searchConsultations(db, { ...wanted('路灯'), divisions }),
  ),
]
