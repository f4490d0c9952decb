import { and, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { committeeSessions, committeeTerms } from '#db/schema/matter/committee-sessions'
import { consultations } from '#db/schema/matter/consultations'
import { divisions } from '#db/schema/divisions'
import { matters, proposals } from '#db/schema/matter/matters'
import { consultationPath } from '#lib/addresses/consultation-paths'
import { proposalPath } from '#lib/addresses/proposal-paths'

import { isShown, SHOWN_NAME } from '../consultation/shown/shown-scope.ts'
import { isCard } from '../matter/shown-sessions.ts'
import { CARD_NAME } from '../matter/shown-scope.ts'

/** The page and the title of a proposal or a topic; null for one that readers do not have. */
export async function findShownMatter(
  db: Queryable,
  matterId: number,
): Promise<{ path: string; title: string } | null> {
  const [topic] = await db
    .select(SHOWN_NAME)
    .from(matters)
    .innerJoin(consultations, eq(consultations.matterId, matters.id))
    .innerJoin(divisions, eq(divisions.code, matters.divisionCode))
    .where(and(isShown, eq(matters.id, matterId)))
  if (topic) return { path: consultationPath(topic.division.slug, matterId), title: topic.title }
  const [card] = await db
    .select(CARD_NAME)
    .from(matters)
    .innerJoin(proposals, eq(proposals.matterId, matters.id))
    .innerJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .innerJoin(committeeTerms, eq(committeeTerms.id, committeeSessions.termId))
    .innerJoin(divisions, eq(divisions.code, committeeTerms.divisionCode))
    .where(and(isCard, eq(matters.id, matterId)))
  if (!card) return null
  const { term, session, number, title, division } = card
  return { path: proposalPath(division.slug, { term, number: session }, number), title }
}
