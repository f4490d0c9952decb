import { CHANGE_CURSOR } from '#domain/feed/api/list-changes'
import { changeQuerySchema, parseMoment } from '#domain/feed/api/queries'
import { parseCursor } from '#lib/cursor'
import { answerAsked, NOT_OUR_CURSOR } from '#server/documents/answer-query'
import { readApiChanges } from '#server/documents/api'

export function GET(request: Request): Promise<Response> {
  return answerAsked(request, changeQuerySchema, ({ since, after, limit }) => {
    const seen = after === undefined ? null : parseCursor(after, CHANGE_CURSOR)
    if (after !== undefined && !seen) return NOT_OUR_CURSOR
    return readApiChanges({
      since: since === undefined ? null : parseMoment(since),
      after: seen,
      limit,
    })
  })
}
