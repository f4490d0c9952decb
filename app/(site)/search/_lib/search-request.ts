import type { SearchRequest } from '#server/reader/search'

import type { ParsedView } from './search-view.ts'

/** What is read for a view; always of one shape, so that head and body of a page share one answer. */
export function searchRequest(
  text: string,
  { type, year, order, after }: ParsedView,
  divisionCode?: string,
): SearchRequest {
  return { text, filter: { divisionCode, type, year }, order: order ?? 'rank', after }
}
