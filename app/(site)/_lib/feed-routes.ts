import type { DivisionLevel } from '#db/states'
import type { FeedScope } from '#domain/feed/feed-scope'
import { answerDocument, type PublicDocument } from '#server/documents/answer-document'
import { readAtom, readCalendar } from '#server/documents/feeds'
import { findFeedScope } from '#server/documents/feed-site'

/** An address without variable parts is given no params at all. */
type Asked = { params: Promise<{ slug?: string; type?: string } | undefined> }

/** A route that tells of what its address names: a place of one of the levels, a kind, or both. */
function scopedRoute(read: (scope: FeedScope) => Promise<PublicDocument>) {
  return (...levels: DivisionLevel[]) =>
    async (request: Request, { params }: Asked): Promise<Response> => {
      const { headers } = request
      const { slug, type } = (await params) ?? {}
      const scope = await findFeedScope({ slug, type, levels })
      return answerDocument(headers, scope && (await read(scope)))
    }
}

export const atomRoute = scopedRoute(readAtom)
export const calendarRoute = scopedRoute(readCalendar)
