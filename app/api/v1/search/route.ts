import { searchQuerySchema } from '#domain/feed/api/schemas'
import { parseCursor } from '#lib/cursor'
import { answerAsked, NOT_OUR_CURSOR } from '#server/documents/answer-query'
import { readApiSearch } from '#server/documents/api'

const CURSOR_PARTS = { rank: 4, newest: 1 }

export function GET(request: Request): Promise<Response> {
  return answerAsked(request, searchQuerySchema, (query) => {
    const { after, order } = query
    const isOurs = after === undefined || parseCursor(after, CURSOR_PARTS[order]) !== null
    return isOurs ? readApiSearch(query) : NOT_OUR_CURSOR
  })
}
