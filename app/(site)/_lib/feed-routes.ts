import type { DivisionLevel } from '#db/states'
import type { FeedScope } from '#domain/feed/feed-scope'
import { asksAsPerson, TYPE_FOR_PEOPLE } from '#lib/http/type-for-people'
import { answerDocument, type PublicDocument } from '#server/documents/answer-document'
import { readAtom, readCalendar } from '#server/documents/feeds'
import { findFeedScope } from '#server/documents/feed-site'

/** Next passes no params to an address without variable parts. */
type Params = { slug?: string; type?: string }
type Asked = { params: Promise<Params | undefined> }
/** What the variable parts of an address name. */
type Wanted = Parameters<typeof findFeedScope>[0]

/** A route about what its address names: a place of one of the levels, a kind, or both. */
function scopedRoute(
  read: (scope: FeedScope) => Promise<PublicDocument>,
  wantedBy: (params: Params) => Wanted,
) {
  return async (request: Request, { params }: Asked): Promise<Response> => {
    const { headers } = request
    const scope = await findFeedScope(wantedBy((await params) ?? {}))
    return answerDocument(headers, scope && (await read(scope)))
  }
}

const divisionAsked =
  (levels: readonly DivisionLevel[]) =>
  ({ slug, type }: Params): Wanted => ({ slug, type, levels })
const topicAsked = ({ slug }: Params): Wanted => ({ topic: slug, levels: [] })

/** Nothing in a feed depends on whom it is for but its type. What the gate keeps of it follows the same rule. */
export function forPeopleToo<Context>(
  answer: (request: Request, context: Context) => Promise<Response>,
) {
  return async (request: Request, context: Context): Promise<Response> => {
    const response = await answer(request, context)
    if (response.status !== 200 && response.status !== 304) return response
    const headers = new Headers(response.headers)
    headers.append('vary', 'Accept')
    if (response.status === 200 && asksAsPerson(request.headers.get('accept')))
      headers.set('content-type', TYPE_FOR_PEOPLE)
    return new Response(response.body, { status: response.status, headers })
  }
}

export const atomRoute = (...levels: DivisionLevel[]) =>
  forPeopleToo(scopedRoute(readAtom, divisionAsked(levels)))
export const topicAtomRoute = () => forPeopleToo(scopedRoute(readAtom, topicAsked))
export const calendarRoute = (...levels: DivisionLevel[]) =>
  scopedRoute(readCalendar, divisionAsked(levels))
export const topicCalendarRoute = () => scopedRoute(readCalendar, topicAsked)
