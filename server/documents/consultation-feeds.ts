import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import type { DivisionLevel } from '#db/states'
import { listTopicPromises } from '#domain/consultation/list-topic-promises'
import {
  listConsultationDeadlines,
  listConsultationMoves,
} from '#domain/consultation/list-consultation-moves'
import { buildConsultationAtom } from '#domain/feed/build-consultation-atom'
import { buildConsultationCalendar } from '#domain/feed/build-consultation-calendar'
import type { FollowedConsultations } from '#domain/feed/consultation-scope'
import { findSiteBeginning } from '#domain/feed/find-beginning'
import { parseProposalNumber } from '#lib/addresses/proposal-paths'

import { readerDatabase } from '../database.ts'
import { checkArguments, consultationScope } from '../reader/arguments.ts'
import { readRoom } from '../reader/consultations.ts'
import { READER_LIFE } from '../reader/life.ts'
import { readDivisions, readToday } from '../reader/site.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'
import { ATOM, CALENDAR } from './feeds.ts'

const MOVES = 50
const DEADLINES = 500

/** Of the place that an address names, of all for no levels; null for one that there is not. */
export async function findConsultationScope(
  slug: string | undefined,
  levels: readonly DivisionLevel[],
): Promise<FollowedConsultations | null> {
  if (levels.length === 0) return { division: null }
  const found = (await readDivisions()).find(
    (one) => levels.includes(one.level) && (slug === undefined || one.slug === slug),
  )
  if (!found) return null
  const { code, name, slug: own, level } = found
  return { division: { code, name, slug: own, level } }
}

/** Of a room; null for one of which readers have no topic. */
export async function findRoomScope(id: string): Promise<FollowedConsultations | null> {
  const roomId = parseProposalNumber(id)
  const found = roomId === null ? null : await readRoom(roomId, await readToday())
  if (!found) return null
  const { name, division } = found.room
  return { division, room: { id: found.room.roomId, name } }
}

/** What happened to the topics of a scope. */
export async function readConsultationAtom(scope: FollowedConsultations): Promise<PublicDocument> {
  'use cache'
  checkArguments([consultationScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  const db = readerDatabase()
  const [since, moves] = await Promise.all([
    findSiteBeginning(db),
    listConsultationMoves(db, { ...asked(scope), limit: MOVES }),
  ])
  return {
    body: buildConsultationAtom(await readFeedSite(), scope, { moves, since }),
    contentType: ATOM,
    // Days say when something happened, not since when readers have it.
    changedAt: null,
  }
}

/** The days until which the topics of a scope have to be handled, and what was promised of them. */
export async function readConsultationCalendar(
  scope: FollowedConsultations,
): Promise<PublicDocument> {
  'use cache'
  checkArguments([consultationScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  const db = readerDatabase()
  const [deadlines, promises] = await Promise.all([
    listConsultationDeadlines(db, { ...asked(scope), limit: DEADLINES }),
    listTopicPromises(db, asked(scope)),
  ])
  const changes = [...deadlines, ...promises].map(({ changedAt }) => changedAt.getTime())
  return {
    body: buildConsultationCalendar(await readFeedSite(), scope, deadlines, promises),
    contentType: CALENDAR,
    changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
  }
}

const tagOf = ({ division }: FollowedConsultations) =>
  division ? divisionTag(division.code) : TIMELINE_TAG

const asked = ({ division, room }: FollowedConsultations) => ({
  divisionCode: division?.code,
  roomId: room?.id,
})
