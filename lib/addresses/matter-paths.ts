import type { DivisionPath } from './site-paths.ts'
import {
  divisionProposalsPath,
  proposalPath,
  PROPOSALS_PATH,
  type SessionNumbers,
} from './proposal-paths.ts'

// The addresses at which matters are followed: each is a page, with a feed and a calendar below it. Programs keep them
// for years: they must not change.

export interface MatterView {
  division: DivisionPath | null
  /** One unit of the division, or one card. */
  unitId?: number | undefined
  card?: (SessionNumbers & { card: number }) | undefined
}

/** What one unit of a division has to answer. */
export const unitPath = (slug: string, unitId: number): string =>
  `${PROPOSALS_PATH}/${slug}/units/${unitId}`

export function matterPagePath({ division, unitId, card }: MatterView): string {
  if (!division) return PROPOSALS_PATH
  if (unitId !== undefined) return unitPath(division.slug, unitId)
  return card ? proposalPath(division.slug, card, card.card) : divisionProposalsPath(division)
}

export const matterFeedPath = (view: MatterView): string => `${matterPagePath(view)}/feed.xml`

export const matterCalendarPath = (view: MatterView): string =>
  `${matterPagePath(view)}/calendar.ics`
