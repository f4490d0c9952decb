import type { OwnLevelEntry } from '#components/map/county-links'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { formatOwnLevel } from '#lib/own-level'
import { timelinePath } from '#lib/addresses/site-paths'

import { ownScopeOf } from './region-scope.ts'

/** How much a division did in a window, and on which day last. */
export interface DivisionCount {
  code: string
  count: number
  latestOn: string
}

/** What the division did itself; null when that is nothing, or when it has no parts. */
export function ownLevelEntry(
  division: SiteDivision,
  divisions: readonly SiteDivision[],
  counts: readonly DivisionCount[],
): OwnLevelEntry | null {
  const scope = ownScopeOf(division, divisions)
  const own = counts.find(({ code }) => code === division.code)
  if (!scope || !own) return null
  const href = timelinePath(own.latestOn.slice(0, 7), { region: scope.slug })
  return { label: formatOwnLevel(division), href, count: own.count }
}

export const countsByCode = (counts: readonly DivisionCount[]): Record<string, number> =>
  Object.fromEntries(counts.map(({ code, count }) => [code, count]))
