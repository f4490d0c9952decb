import type { DivisionLevel } from '#db/states'
import type { FeedScope } from '#domain/feed/feed-scope'
import { answerDocument, type PublicDocument } from '#server/documents/answer-document'
import { readAtom, readCalendar } from '#server/documents/feeds'
import { findFeedScope } from '#server/documents/feed-site'

/** Next passes no params to an address without variable parts. */
type Asked = { params: Promise<{ slug?: string; type?: string } | undefined> }

/** A route about what its address names: a place of one of the levels, a kind, or both. */
function scopedRoute(read: (scope: FeedScope) => Promise<PublicDocument>) {
  return (...levels: DivisionLevel[]) =>
    async (request: Request, { params }: Asked): Promise<Response> => {
      const { headers } = request
      const { slug, type } = (await params) ?? {}
      const scope = await findFeedScope({ slug, type, levels })
      return answerDocument(headers, scope && (await read(scope)))
    }
}

/**
 * Browsers show a feed with its style sheet only as plain XML; reading programs do not ask for HTML.
 * Nothing in it depends on whom it is for but its type.
 */
export function atomRoute(...levels: DivisionLevel[]) {
  const answer = scopedRoute(readAtom)(...levels)
  return async (request: Request, context: Asked): Promise<Response> => {
    const response = await answer(request, context)
    if (response.status !== 200 && response.status !== 304) return response
    const headers = new Headers(response.headers)
    headers.append('vary', 'Accept')
    if (response.status === 200 && request.headers.get('accept')?.includes('text/html')) {
      headers.set('content-type', 'application/xml; charset=utf-8')
    }
    return new Response(response.body, { status: response.status, headers })
  }
}

export const calendarRoute = scopedRoute(readCalendar)
