import { searchQuerySchema } from '#domain/feed/api/queries'
import { SEARCH_CURSORS } from '#domain/search/search-articles'
import { parseCursor } from '#lib/cursor'
import { answerAsked, NOT_OUR_CURSOR } from '#server/documents/answer-query'
import { readApiSearch } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerAsked(request, searchQuerySchema, (query) => {
    const { after, order } = query
    const isOurs = after === undefined || parseCursor(after, SEARCH_CURSORS[order]) !== null
    return isOurs ? readApiSearch(query) : NOT_OUR_CURSOR
  })
}
