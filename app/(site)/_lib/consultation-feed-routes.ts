import type { DivisionLevel } from '#db/states'
import type { FollowedConsultations } from '#domain/feed/consultation-scope'
import { answerDocument, type PublicDocument } from '#server/documents/answer-document'
import {
  findConsultationScope,
  findRoomScope,
  readConsultationAtom,
  readConsultationCalendar,
} from '#server/documents/consultation-feeds'

import { forPeopleToo } from './feed-routes.ts'

/** Next passes no params to an address without variable parts. */
type AskedPlace = { params: Promise<{ slug?: string } | undefined> }
type AskedRoom = { params: Promise<{ id: string }> }
type Read = (scope: FollowedConsultations) => Promise<PublicDocument>

/** A route about the consultations of a place of one of the levels, of all for none. */
const placeRoute =
  (read: Read, levels: readonly DivisionLevel[]) =>
  async ({ headers }: Request, { params }: AskedPlace): Promise<Response> => {
    const scope = await findConsultationScope((await params)?.slug, levels)
    return answerDocument(headers, scope && (await read(scope)))
  }

const roomRoute =
  (read: Read) =>
  async ({ headers }: Request, { params }: AskedRoom): Promise<Response> => {
    const scope = await findRoomScope((await params).id)
    return answerDocument(headers, scope && (await read(scope)))
  }

export const consultationAtomRoute = (levels: readonly DivisionLevel[]) =>
  forPeopleToo(placeRoute(readConsultationAtom, levels))
export const consultationCalendarRoute = (levels: readonly DivisionLevel[]) =>
  placeRoute(readConsultationCalendar, levels)
export const roomAtomRoute = forPeopleToo(roomRoute(readConsultationAtom))
export const roomCalendarRoute = roomRoute(readConsultationCalendar)
