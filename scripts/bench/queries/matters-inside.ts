import type { Database } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { listAssignableUnits } from '#domain/assignment/list-assignable-units'
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
import { countUnitTopics, listUnitTopics } from '#domain/consultation/list-unit-topics'
import { countPromises, listPromises } from '#domain/promise/list-promises'
import { countAsked, listAsked, listOwnProposals } from '#domain/proposal/list-own-proposals'
import { findSimilar } from '#domain/proposal/find-similar'
import { listFormChoices } from '#domain/proposal/list-form-choices'
import { countTriage, listTriage } from '#domain/proposal/list-triage'
import { listDivisionsInSession } from '#domain/proposal/open-session'

import { inBoth, question } from '../matter-world.ts'

// What people of the newsroom ask of proposals on their way.

const ofUnit = (what: string, ask: (db: Database, actor: Actor) => Promise<unknown>) =>
  question(what, (db, { inCounty }) => ask(db, inCounty.signer))
const ofWriter = (what: string, ask: (db: Database, actor: Actor) => Promise<unknown>) =>
  question(what, (db, { writer }) => ask(db, writer))

export const DISPATCHER_QUESTIONS = [
  ...inBoth('dispatcher', 'dispatched, open', (db, actor) =>
    listDispatched(db, { actor, tab: 'open' }),
  ),
  ...inBoth('dispatcher', 'dispatched, refused', (db, actor) =>
    listDispatched(db, { actor, tab: 'refused' }),
  ),
  ...inBoth('dispatcher', 'dispatched, done', (db, actor) =>
    listDispatched(db, { actor, tab: 'done' }),
  ),
  question('dispatched, open, of one unit', (db, { inCounty: { dispatcher: actor }, unitId }) =>
    listDispatched(db, { actor, tab: 'open', unitId }),
  ),
  ...inBoth('dispatcher', 'dispatched, counts', (db, actor) => countDispatched(db, { actor })),
  ...inBoth('dispatcher', 'given back, count', (db, actor) => countRefused(db, { actor })),
  ...inBoth('dispatcher', 'loads of units', (db, actor, { today }) =>
    listUnitLoads(db, { actor, today }),
  ),
  ...inBoth('dispatcher', 'to assign', (db, actor) => listToAssign(db, { actor })),
  ...inBoth('dispatcher', 'to assign, count', (db, actor) => countToAssign(db, { actor })),
  question('units to choose', (db, { county }) =>
    listAssignableUnits(db, { divisionCode: county }),
  ),
]

export const UNIT_QUESTIONS = [
  ofUnit('list of a unit', (db, actor) => listUnitAssignments(db, { actor, tab: 'open' })),
  ofUnit('list of a unit, done', (db, actor) => listUnitAssignments(db, { actor, tab: 'done' })),
  ofUnit('counts of a unit', (db, actor) => countUnitAssignments(db, { actor })),
  question('late of a unit', (db, { inCounty: { signer: actor }, today }) =>
    countOverdue(db, { actor, today }),
  ),
  question('sheets of a unit', (db, { inCounty: { signer: actor }, today }) =>
    countInSheets(db, { actor, today }),
  ),
  ofUnit('topics of a unit', (db, actor) => listUnitTopics(db, { actor, isDone: false })),
  question('topics of a unit, counts', (db, { inCounty: { signer: actor }, today }) =>
    countUnitTopics(db, { actor, today }),
  ),
  question('promises of a unit', (db, { inCounty: { signer: actor }, today }) =>
    listPromises(db, { actor, today }),
  ),
]

export const EXAMINER_QUESTIONS = [
  ...inBoth('officer', 'triage', (db, actor) => listTriage(db, { actor, tab: 'new' })),
  ...inBoth('officer', 'triage, to decide', (db, actor) =>
    listTriage(db, { actor, tab: 'to-decide' }),
  ),
  ...inBoth('officer', 'triage, counts', (db, actor) => countTriage(db, { actor })),
  ...inBoth('officer', 'to close', (db, actor) => listToClose(db, { actor })),
  ...inBoth('officer', 'to close, count', (db, actor) => countToClose(db, { actor })),
  ...inBoth('officer', 'to sign', (db, actor, { now }) => listToSign(db, { actor, now })),
  ...inBoth('officer', 'to sign, count', (db, actor, { now }) => countToSign(db, { actor, now })),
  ...inBoth('officer', 'promises', (db, actor, { today }) => listPromises(db, { actor, today })),
  ...inBoth('officer', 'promises, overdue', (db, actor, { today }) =>
    listPromises(db, { actor, today, lamp: 'overdue' }),
  ),
  ...inBoth('officer', 'promises, counts', (db, actor, { today }) =>
    countPromises(db, { actor, today }),
  ),
]

export const WRITER_QUESTIONS = [
  ofWriter('own proposals', (db, actor) => listOwnProposals(db, { actor })),
  ofWriter('proposals to join', (db, actor) => listAsked(db, { actor })),
  ofWriter('proposals to join, count', (db, actor) => countAsked(db, { actor })),
  question('choices of a form', (db, { county, writer: { accountId }, now }) =>
    listFormChoices(db, { divisionCode: county, accountId, now }),
  ),
  question('places in session', (db) => listDivisionsInSession(db)),
  question('similar titles', (db, { county }) =>
    findSimilar(db, { divisionCode: county, title: '关于改进乡村教育的提案' }),
  ),
]
