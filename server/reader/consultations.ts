import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'
import { z } from 'zod'

import { CONSULTATION_SOURCES } from '#db/consultation-states'
import { findShownConsultation } from '#domain/consultation/shown/find-shown-consultation'
import { listTopicPromises } from '#domain/consultation/list-topic-promises'
import { listConsultationsProvenBy } from '#domain/consultation/shown/list-shown-proven'
import { countShown, listProvinceConsultations } from '#domain/consultation/shown/count-shown'
import { listShownConsultations, listWall } from '#domain/consultation/shown/shown-consultations'
import { findShownRoom, listShownRooms } from '#domain/consultation/rooms/shown-rooms'
import {
  CONSULTATION_STANDINGS,
  type ConsultationFilter,
} from '#domain/consultation/shown/shown-scope'
import type { IsoDay } from '#lib/dates'
import { plainText } from '#lib/plain-text'

import { readerDatabase } from '../database.ts'
import { articleTag, divisionTag, TIMELINE_TAG } from '../tags.ts'
import { checkArguments, divisionCode, isoDay, rowId } from './arguments.ts'
import { READER_LIFE } from './life.ts'

const filterShape = z.object({
  town: plainText().max(40).optional(),
  source: z.enum(CONSULTATION_SOURCES).optional(),
  standing: z.enum(CONSULTATION_STANDINGS).optional(),
})

/** How many topics each place has published, and how they stand. */
export async function readProvinceConsultations(today: IsoDay) {
  'use cache'
  checkArguments([isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(TIMELINE_TAG)
  return listProvinceConsultations(readerDatabase(), { today })
}

/** 回音墙 of a place: its first topics, what all of them add up to, and their rooms. */
export async function readWall(code: string, today: IsoDay) {
  'use cache'
  checkArguments([divisionCode, code], [isoDay, today])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  const db = readerDatabase()
  const scope = { divisionCode: code, today }
  const [rows, counts, rooms] = await Promise.all([
    listWall(db, scope),
    countShown(db, scope),
    listShownRooms(db, code),
  ])
  return { rows, counts, rooms }
}

/** A page of the topics of a place that a filter leaves, after the one with which the page before ended. */
export async function readConsultationList(
  code: string,
  filter: ConsultationFilter,
  after: number | null,
  today: IsoDay,
) {
  'use cache'
  checkArguments(
    [divisionCode, code],
    [filterShape, filter],
    [z.int().positive().nullable(), after],
    [isoDay, today],
  )
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return listShownConsultations(readerDatabase(), {
    divisionCode: code,
    filter,
    today,
    after: after ?? undefined,
  })
}

/** A topic; null for one that readers do not have, whether it exists or not. */
export async function readConsultation(code: string, matterId: number) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, matterId])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return findShownConsultation(readerDatabase(), { divisionCode: code, matterId })
}

/** What was promised of a topic. */
export async function readTopicPromises(code: string, matterId: number) {
  'use cache'
  checkArguments([divisionCode, code], [rowId, matterId])
  cacheLife(READER_LIFE)
  cacheTag(divisionTag(code))
  return listTopicPromises(readerDatabase(), { divisionCode: code, matterId })
}

/** A room with its topics; null for one of which readers have none. */
export async function readRoom(roomId: number, today: IsoDay) {
  'use cache'
  checkArguments([rowId, roomId], [isoDay, today])
  cacheLife(READER_LIFE)
  // Of any place: nobody knows whose it is before it is found.
  cacheTag(TIMELINE_TAG)
  const db = readerDatabase()
  const room = await findShownRoom(db, roomId)
  if (!room) return null
  const scope = { divisionCode: room.division.code, roomId, today }
  const [rows, counts] = await Promise.all([listWall(db, scope), countShown(db, scope)])
  return { room, rows, counts }
}

/** The topics that an article proves. */
export async function readProvenConsultations(articleId: number) {
  'use cache'
  checkArguments([rowId, articleId])
  cacheLife(READER_LIFE)
  const { topics, divisionCodes } = await listConsultationsProvenBy(readerDatabase(), articleId)
  cacheTag(articleTag(articleId), ...divisionCodes.map(divisionTag))
  return topics
}
