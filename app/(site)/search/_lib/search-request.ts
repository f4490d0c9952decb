import type { SiteDivision } from '#domain/site/list-site-divisions'
import type { SearchRequest } from '#server/reader/search'

import type { RegionScope } from '../../_lib/region-scope.ts'
import type { ParsedView } from './search-view.ts'

/** What is read for a view; always of one shape, so that head and body of a page share one answer. */
export function searchRequest(
  text: string,
  { type, year, order, after }: ParsedView,
  region: RegionScope | null = null,
  divisions: readonly SiteDivision[] = [],
): SearchRequest {
  const divisionCode = region?.division.code
  const without = region?.ownOnly
    ? divisions.flatMap(({ code, parentCode }) => (parentCode === divisionCode ? [code] : []))
    : undefined
  return { text, filter: { divisionCode, without, type, year }, order: order ?? 'rank', after }
}
