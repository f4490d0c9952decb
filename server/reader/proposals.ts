import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import { MATTER_STEPS, MOVER_KINDS } from '#db/matter-states'
import { listTopicPromises, type TopicPromise } from '#domain/consultation/list-topic-promises'
import { findTopicUnit } from '#domain/consultation/shown/shown-topic-units'
import { hasProvenCards, listProofsOf, listStepProofs } from '#domain/matter/list-proofs'
import { PROMISED } from '#domain/matter/promised'
import { getShownFigures } from '#domain/matter/shown-figures'
import { findShownProposal, listShownProposals } from '#domain/matter/shown-proposals'
import { countShownRatings } from '#domain/matter/shown-ratings'
import {
  findShownSession,
  listProvinceProposals,
  listShownSessions,
} from '#domain/matter/shown-sessions'
import { findShownUnit } from '#domain/matter/shown-units'
import { TIMINGS, type ProposalFilter } from '#domain/matter/steps'
import { listShownPromises, type ShownPromise } from '#domain/promise/list-shown-promises'
import { mergeShown } from '#domain/promise/shown-promise'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'
import { encodeCursor } from '#lib/cursor'
import type { IsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'
import { CLASSES_OR_NONE } from '#lib/proposal-standing'

import { readerDatabase } from '../database.ts'
import { articleTag, divisionTag, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const sessionNumbers = z.object({ term: z.int().positive(), number: z.int().positive() })
const filterShape = z.object({
  step: z.enum(MATTER_STEPS).optional(),
  category: plainText().max(100).optional(),
  moverKind: z.enum(MOVER_KINDS).optional(),
  resultClass: z.enum(CLASSES_OR_NONE).optional(),
  unitId: z.int().positive().optional(),
  timing: z.enum(TIMINGS).optional(),
  promised: z.enum(PROMISED).optional(),
})

/** The last published session of each committee, and what all of them add up to. */
export async function readProvinceProposals() {
  'use cache'
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listProvinceProposals(readerDatabase())
}

/** The published sessions of a committee, newest first. */
export async function readShownSessions(code: string) {
  'use cache'
  checkArguments([divisionCode, code])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return listShownSessions(readerDatabase(), code)
}

/** A published session's figures and the articles that prove them; null for one that readers do not have. */
export async function readSession(code: string, session: SessionNumbers, today: IsoDay) {
  'use cache'
  checkArguments([divisionCode, code], [sessionNumbers, session], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const db = readerDatabase()
  const shown = await findShownSession(db, { divisionCode: code, ...session })
  if (!shown) return null
  const [figures, proofs, hasProven, ratings] = await Promise.all([
    getShownFigures(db, { sessionId: shown.sessionId, today }),
    listStepProofs(db, shown.sessionId),
    hasProvenCards(db, shown.sessionId),
    countShownRatings(db, shown.sessionId),
  ])
  return { session: shown, figures, proofs, hasProven, ratings }
}

/** A page of the cards of a published session, after the number with which the page before ended. */
export async function readProposalList(
  code: string,
  session: SessionNumbers,
  filter: ProposalFilter,
  after: number | null,
  today: IsoDay,
) {
  'use cache'
  checkArguments(
    [divisionCode, code],
    [sessionNumbers, session],
    [filterShape, filter],
    [z.int().positive().nullable(), after],
    [isoDay, today],
  )
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const db = readerDatabase()
  const shown = await findShownSession(db, { divisionCode: code, ...session })
  if (!shown) return null
  const list = await listShownProposals(db, {
    sessionId: shown.sessionId,
    filter,
    today,
    ...(after === null ? {} : { after: encodeCursor([after]) }),
  })
  return { ...list, next: list.next === null ? null : (list.rows.at(-1)?.number ?? null) }
}

/** A card; null for one that readers do not have, whether it exists or not. */
export async function readProposal(
  code: string,
  session: SessionNumbers,
  number: number,
  today: IsoDay,
) {
  'use cache'
  checkArguments(
    [divisionCode, code],
    [sessionNumbers, session],
    [z.int().positive(), number],
    [isoDay, today],
  )
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const { term, number: sessionNumber } = session
  return findShownProposal(readerDatabase(), {
    divisionCode: code,
    term,
    session: sessionNumber,
    number,
    today,
  })
}

/** A unit of a committee's division with its cards and its topics; null for one of which readers know neither. */
export async function readUnit(code: string, unitId: number, today: IsoDay) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, unitId], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const asked = { divisionCode: code, unitId, today }
  const db = readerDatabase()
  const [ofCards, ofTopics] = await Promise.all([
    findShownUnit(db, asked),
    findTopicUnit(db, asked),
  ])
  const unit = ofCards ?? (ofTopics && { ...ofTopics, ...NO_CARDS })
  return unit && { ...unit, topics: ofTopics?.topics ?? [], topicCount: ofTopics?.counted ?? 0 }
}

const NO_CARDS = {
  counted: 0,
  shown: 0,
  unshown: { owed: 0, answered: 0, ended: 0 },
  standings: [] as NonNullable<Awaited<ReturnType<typeof findShownUnit>>>['standings'],
}

/** What units promised of a card. */
export async function readCardPromises(code: string, session: SessionNumbers, number: number) {
  'use cache'
  checkArguments([divisionCode, code], [sessionNumbers, session], [z.int().positive(), number])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const card = { term: session.term, session: session.number, number }
  return listShownPromises(readerDatabase(), { divisionCode: code, card })
}

/** What a unit promised of the cards that it answers, and of topics. */
export async function readUnitPromises(code: string, unitId: number) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, unitId])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const db = readerDatabase()
  const [ofCards, ofTopics] = await Promise.all([
    listShownPromises(db, { divisionCode: code, unitId }),
    listTopicPromises(db, { divisionCode: code, unitId }),
  ])
  return mergeShown<ShownPromise | TopicPromise>(ofCards, ofTopics)
}

/** What an article proves: cards, and steps of published sessions. */
export async function readProven(articleId: number) {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  const { proven, divisionCodes } = await listProofsOf(readerDatabase(), articleId)
  cacheTag(articleTag(articleId), ...divisionCodes.map(divisionTag))
  return proven
}
