import { z } from 'zod'

import {
  EDITION_STATES,
  type CorrectionRequestState,
  type EditionKind,
  type EditionState,
  type WithdrawReason,
} from '#db/states'

/**
 * What the payload of an outbox row may say for notices. Every part may be missing; a command that has
 * more to say (a quote, the people it names) puts it under these names.
 */
export const payloadSchema = z.object({
  editionId: z.number().nullish(),
  articleId: z.number().nullish(),
  /** Who did it; nobody when the system did. */
  accountId: z.number().nullish(),
  /** The people an event is meant for by name: mentioned, asked, answered. */
  accountIds: z.array(z.number()).nullish(),
  /** The request for a correction it is about. */
  requestId: z.number().nullish(),
  /** The request to a second person that it is about. */
  countersignId: z.number().nullish(),
  /** The announced activity that it is about. */
  announcementId: z.number().nullish(),
  /** The matter that it is about, and what one unit has to answer of it. */
  matterId: z.number().nullish(),
  assignmentId: z.number().nullish(),
  /** The session whose register it is about. */
  sessionId: z.number().nullish(),
  /** The promise that it is about. */
  promiseId: z.number().nullish(),
  from: z.enum(EDITION_STATES).nullish(),
  to: z.enum(EDITION_STATES).nullish(),
  reason: z.string().nullish(),
  /** The levels of the edition at which nobody can act. */
  levels: z.array(z.union([z.literal(1), z.literal(2), z.literal(3)])).nullish(),
  /** The text of the event itself: a comment, a question, an answer. */
  quote: z.string().nullish(),
})
export type EventPayload = z.infer<typeof payloadSchema>

/** How a question for a link by mail is answered. */
export type ResetAnswer = 'mailed' | 'no-address' | 'needs-others'

/** What the text of a notice is made from. */
export interface EventFacts extends EventPayload {
  headline: string
  /** Name of the edition's division, and its code. */
  divisionName: string
  divisionCode: string
  authorName: string
  authorId: number | null
  actorName: string | null
  /** The edition as it is now; of what waits for nobody any more nobody is notified. */
  state: EditionState | null
  editionKind: EditionKind
  /** The note to readers on a correction or update. */
  publicNote: string | null
  /** The edition its article began with. */
  firstEditionId: number | null
  round: number
  scheduledAt: Date | null
  /** The request as it is now. */
  requestState: CorrectionRequestState | null
  /** The answer to who asked for a link by mail. */
  resetAnswer?: ResetAnswer | null
  withdrawal: { reason: WithdrawReason | null; note: string | null } | null
}
