import 'server-only'

import { listConsultationAddresses } from '#domain/consultation/shown/shown-consultations'
import { listTopicUnits } from '#domain/consultation/shown/shown-topic-units'
import type { MappedPage } from '#domain/feed/build-sitemap'
import { listCardAddresses } from '#domain/matter/shown-proposals'
import { listAllShownSessions } from '#domain/matter/shown-sessions'
import { listShownUnits } from '#domain/matter/shown-units'
import {
  consultationPath,
  CONSULTATIONS_PATH,
  divisionConsultationsPath,
  roomPath,
} from '#lib/addresses/consultation-paths'
import { unitPath } from '#lib/addresses/matter-paths'
import { proposalPath, PROPOSALS_PATH, sessionProposalsPath } from '#lib/addresses/proposal-paths'

import { readerDatabase } from '../database.ts'

// The pages of what committees are asked for, in the maps for search engines.

/** With cards and sessions no more than one file may hold. */
const MAX_UNITS = 900

/** What committees have published of their proposals; nothing before the first has. */
export async function listProposalPages(): Promise<MappedPage[]> {
  const db = readerDatabase()
  const [sessions, cards, units] = await Promise.all([
    listAllShownSessions(db),
    listCardAddresses(db),
    listShownUnits(db, { limit: MAX_UNITS }),
  ])
  if (!sessions[0]) return []
  return [
    { path: PROPOSALS_PATH, changedAt: sessions[0].publishedAt },
    ...sessions.map(({ division, publishedAt, ...session }) => ({
      path: sessionProposalsPath(division.slug, session),
      changedAt: publishedAt,
    })),
    ...cards.map(({ slug, term, session, number, publishedAt }) => ({
      path: proposalPath(slug, { term, number: session }, number),
      changedAt: publishedAt,
    })),
    // What a unit has to answer stands otherwise every day.
    ...units.map(({ slug, unitId }) => ({ path: unitPath(slug, unitId), changedAt: null })),
  ]
}

/** The topics that readers have, their places' walls, and their rooms; nothing before the first. */
export async function listConsultationPages(): Promise<MappedPage[]> {
  const db = readerDatabase()
  const topics = await listConsultationAddresses(db)
  const newest = (path: string, publishedAt: Date) =>
    [path, { path, changedAt: publishedAt }] as const
  if (!topics[0]) return []
  // Of an address that several lead to, the last published counts.
  const pages = topics
    .toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime())
    .flatMap(({ matterId, slug, level, roomId, publishedAt }) => [
      newest(CONSULTATIONS_PATH, publishedAt),
      newest(divisionConsultationsPath({ slug, level }), publishedAt),
      newest(consultationPath(slug, matterId), publishedAt),
      ...(roomId === null ? [] : [newest(roomPath(roomId), publishedAt)]),
    ])
  const [ofTopics, ofCards] = await Promise.all([
    listTopicUnits(db, { limit: MAX_UNITS }),
    listShownUnits(db, { limit: MAX_UNITS }),
  ])
  const mapped = new Set(ofCards.map(({ unitId }) => unitId))
  const units = ofTopics.filter(({ unitId }) => !mapped.has(unitId))
  return [
    ...new Map(pages).values(),
    ...units.map(({ slug, unitId }) => ({ path: unitPath(slug, unitId), changedAt: null })),
  ]
}
