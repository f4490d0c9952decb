import type { SiteDivision } from '#domain/site/list-site-divisions'
import type { IsoDay } from '#lib/dates'
import type { SearchRequest } from '#server/reader/search'

import type { RegionScope } from '../../_lib/region-scope.ts'
import type { ParsedView } from './search-view.ts'

interface Asked {
  text: string
  view?: ParsedView
  today: IsoDay
  region?: RegionScope | null
  divisions?: readonly SiteDivision[]
}

/** What is read for a view; always of one shape, so that head and body of a page share one answer. */
export function searchRequest({
  text,
  view = {},
  today,
  region = null,
  divisions = [],
}: Asked): SearchRequest {
  const { type, year, order, after } = view
  const divisionCode = region?.division.code
  const without = region?.ownOnly
    ? divisions.flatMap(({ code, parentCode }) => (parentCode === divisionCode ? [code] : []))
    : undefined
  const filter = { divisionCode, without, type, year }
  return { text, today, filter, order: order ?? 'rank', after }
}
