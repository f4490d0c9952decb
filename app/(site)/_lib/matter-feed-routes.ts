import type { DivisionLevel } from '#db/states'
import type { MatterScope } from '#domain/feed/matter-scope'
import { answerDocument, type PublicDocument } from '#server/documents/answer-document'
import {
  findMatterScope,
  readMatterAtom,
  readMatterCalendar,
  type AskedMatters,
} from '#server/documents/matter-feeds'

import { forPeopleToo } from './feed-routes.ts'

/** Next passes no params to an address without variable parts. */
type Asked = { params: Promise<AskedMatters | undefined> }

/** A route about the matters that its address names: of a place of one of the levels, of none for all, of any for null. */
const matterRoute =
  (
    read: (scope: MatterScope) => Promise<PublicDocument | null>,
    levels: readonly DivisionLevel[] | null,
  ) =>
  async ({ headers }: Request, { params }: Asked): Promise<Response> => {
    const scope = await findMatterScope((await params) ?? {}, levels)
    return answerDocument(headers, scope && (await read(scope)))
  }

export const matterAtomRoute = (levels: readonly DivisionLevel[] | null) =>
  forPeopleToo(matterRoute(readMatterAtom, levels))
export const matterCalendarRoute = (levels: readonly DivisionLevel[] | null) =>
  matterRoute(readMatterCalendar, levels)
