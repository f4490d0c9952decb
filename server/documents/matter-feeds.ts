import 'server-only'
import { cacheLife, cacheTag } from 'next/cache'

import type { DivisionLevel } from '#db/states'
import { buildMatterAtom } from '#domain/feed/build-matter-atom'
import { buildMatterCalendar } from '#domain/feed/build-matter-calendar'
import { findMattersBeginning } from '#domain/feed/find-beginning'
import { listFollowedDays } from '#domain/feed/list-followed-days'
import { scopeOfMatters, viewOfMatters, type MatterScope } from '#domain/feed/matter-scope'
import { listShownEvents } from '#domain/matter/list-shown-events'
import { listShownPromises } from '#domain/promise/list-shown-promises'
import { parseProposalNumber, parseSessionSlug } from '#lib/addresses/proposal-paths'

import { readerDatabase } from '../database.ts'
import { checkArguments, matterScope } from '../reader/arguments.ts'
import { READER_LIFE } from '../reader/life.ts'
import { readProposal, readUnit } from '../reader/proposals.ts'
import { readDivisions, readToday } from '../reader/site.ts'
import { divisionTag, SETTINGS_TAG, TIMELINE_TAG } from '../tags.ts'
import type { PublicDocument } from './answer-document.ts'
import { readFeedSite } from './feed-site.ts'
import { ATOM, CALENDAR } from './feeds.ts'

const EVENTS = 50
const DEADLINES = 500

/** What the variable parts of an address name; the whole site where there are none. */
export interface AskedMatters {
  slug?: string
  unit?: string
  session?: string
  number?: string
}

/** Null for what readers do not have, whether it exists or not. A unit's and a card's place may be of any level. */
export async function findMatterScope(
  { slug, unit, session, number }: AskedMatters,
  levels: readonly DivisionLevel[] | null,
): Promise<MatterScope | null> {
  if (levels?.length === 0) return { division: null }
  const found = (await readDivisions()).find((one) =>
    slug === undefined
      ? one.level === 'province' && levels?.includes('province')
      : one.slug === slug && (levels === null || levels.includes(one.level)),
  )
  if (!found) return null
  const { code, name, slug: own, level } = found
  const division = { code, name, slug: own, level }
  if (unit !== undefined) {
    const unitId = parseProposalNumber(unit)
    const shown = unitId === null ? null : await readUnit(code, unitId, await readToday())
    return shown && { division, unit: { id: shown.unitId, name: shown.name } }
  }
  if (session === undefined) return { division }
  const numbers = parseSessionSlug(session)
  const card = parseProposalNumber(number ?? '')
  if (!numbers || card === null) return null
  const shown = await readProposal(code, numbers, card, await readToday())
  return shown && { division, card: { ...numbers, card, title: shown.title } }
}

/** What happened to the cards of a scope, and what was promised of them; of one card the articles that prove it, too. */
export async function readMatterAtom(scope: MatterScope): Promise<PublicDocument> {
  'use cache'
  checkArguments([matterScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  const db = readerDatabase()
  const [since, events, proofs, promises] = await Promise.all([
    findMattersBeginning(db, asked(scope)),
    listShownEvents(db, { ...asked(scope), limit: EVENTS }),
    listProofs(scope),
    listShownPromises(db, asked(scope)),
  ])
  return {
    body: buildMatterAtom(await readFeedSite(), scope, { events, proofs, promises, since }),
    contentType: ATOM,
    // Days say when something happened, not since when readers have it.
    changedAt: null,
  }
}

/** The deadlines and promised days of a scope, of a unit those of topics, too; null for a card that has none. */
export async function readMatterCalendar(scope: MatterScope): Promise<PublicDocument | null> {
  'use cache'
  checkArguments([matterScope, scope])
  cacheLife(READER_LIFE)
  cacheTag(SETTINGS_TAG, tagOf(scope))
  const { deadlines, promises, topicPromises } = await listFollowedDays(readerDatabase(), {
    ...asked(scope),
    limit: DEADLINES,
  })
  const days = [...deadlines, ...promises, ...topicPromises]
  if (scope.card && days.length === 0) return null
  const changes = days.map(({ changedAt }) => changedAt.getTime())
  return {
    body: buildMatterCalendar(await readFeedSite(), scope, deadlines, promises, topicPromises),
    contentType: CALENDAR,
    changedAt: changes.length > 0 ? new Date(Math.max(...changes)) : null,
  }
}

const tagOf = ({ division }: MatterScope) => (division ? divisionTag(division.code) : TIMELINE_TAG)

const asked = (scope: MatterScope) => scopeOfMatters(viewOfMatters(scope))

async function listProofs({ division, card }: MatterScope) {
  if (!division || !card) return []
  const { term, number } = card
  const shown = await readProposal(division.code, { term, number }, card.card, await readToday())
  return shown?.proofs ?? []
}
