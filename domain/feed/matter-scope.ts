import type { MatterView } from '#lib/addresses/matter-paths'
import type { SessionNumbers } from '#lib/addresses/proposal-paths'

import type { ShownScope } from '../matter/shown-scope.ts'
import type { FeedDivision, FeedSite } from './feed-scope.ts'

/** What a feed or a calendar of matters covers: the whole site, a committee, one of its units, or one card. */
export interface MatterScope {
  division: FeedDivision | null
  unit?: { id: number; name: string } | undefined
  card?: (SessionNumbers & { card: number; title: string }) | undefined
}

/** 陇原政协 · 西固区 · 提案 · 区住建局 */
export function titleOfMatters(
  { name }: FeedSite,
  { division, unit, card }: MatterScope,
  subject: string,
): string {
  const own = card ? `第${card.card}号提案 ${card.title}` : unit?.name
  return [name, division?.name, own, subject].filter(Boolean).join(' · ')
}

/** The same as addresses have it. */
export const viewOfMatters = ({ division, unit, card }: MatterScope) => ({
  division,
  unitId: unit?.id,
  card,
})

/** What of matters an address is about: its place with the code that queries know it by. */
export type FollowedMatters = MatterView & {
  division: (NonNullable<MatterView['division']> & { code: string }) | null
}

/** The same as queries have it. */
export const scopeOfMatters = ({ division, unitId, card }: FollowedMatters): ShownScope => ({
  divisionCode: division?.code,
  unitId,
  card: card && { term: card.term, session: card.number, number: card.card },
})
