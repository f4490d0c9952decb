import { z } from 'zod'

import { CHECK_ITEMS, PRESENCE_KINDS } from '#db/states'
import { plainText } from '#lib/plain-text'

// What forms of the workspace send besides content, which its own command parses.
export const draftPlaceSchema = z.object({
  editionId: z.int().positive(),
  lockVersion: z.int().nonnegative(),
})
export type DraftPlace = z.infer<typeof draftPlaceSchema>

/** Words to save; their own command looks into them. */
export const savedWordsSchema = z.object({
  /** Who wrote them. */
  accountId: z.int().positive(),
  content: z.unknown(),
  /** The last autosave the form knows of. */
  version: z.int().nonnegative(),
  /** What a choice between two texts left out. */
  setAside: z.array(z.unknown()).max(3),
})
export type SavedWords = z.infer<typeof savedWordsSchema>

export const latestSchema = z.object({
  editionId: z.int().positive(),
  version: z.int().nonnegative(),
})
export type LatestRequest = z.infer<typeof latestSchema>

export const moveSchema = draftPlaceSchema.extend({ requestKey: plainText() })
export type MoveRequest = z.infer<typeof moveSchema>

export const approveSchema = moveSchema.extend({
  revisionId: z.int().positive(),
  revisionHash: plainText(),
  /** What was looked through. */
  checks: z.array(z.enum(CHECK_ITEMS)).max(CHECK_ITEMS.length),
  /** The last level's yes without going live at once. */
  hold: z.boolean(),
})
export type ApproveRequest = z.infer<typeof approveSchema>

export const reasonedSchema = moveSchema.extend({ reason: plainText() })
export type ReasonedRequest = z.infer<typeof reasonedSchema>

export const scheduleSchema = moveSchema.extend({ day: plainText(), time: plainText() })
export type ScheduleRequest = z.infer<typeof scheduleSchema>

const articleMoveSchema = z.object({ articleId: z.int().positive(), requestKey: plainText() })

export const restoreSchema = articleMoveSchema
export type RestoreRequest = z.infer<typeof restoreSchema>

export const withdrawSchema = articleMoveSchema.extend({
  reason: plainText(),
  publicNote: plainText(),
})
export type WithdrawRequest = z.infer<typeof withdrawSchema>

export const pinSchema = articleMoveSchema.extend({ day: plainText(), time: plainText() })
export type PinRequest = z.infer<typeof pinSchema>

export const openEditionSchema = articleMoveSchema.extend({
  kind: z.enum(['correction', 'update']),
  publicNote: plainText(),
})
export type OpenEditionRequest = z.infer<typeof openEditionSchema>

export const editionSchema = z.object({ editionId: z.int().positive() })
export type EditionRequest = z.infer<typeof editionSchema>

export const coAuthorSchema = editionSchema.extend({
  accountId: z.int().positive(),
  requestKey: plainText(),
})
export type CoAuthorRequest = z.infer<typeof coAuthorSchema>

export const answerSchema = editionSchema.extend({
  accept: z.boolean(),
  /** Whether the name goes on the byline when they accept. */
  credit: z.boolean(),
  requestKey: plainText(),
})
export type AnswerRequest = z.infer<typeof answerSchema>

export const askCorrectionSchema = articleMoveSchema.extend({ words: plainText() })
export type AskCorrectionRequest = z.infer<typeof askCorrectionSchema>

const requestSchema = z.object({ requestId: z.int().positive(), requestKey: plainText() })

export const acceptRequestSchema = requestSchema.extend({ publicNote: plainText() })
export type AcceptRequest = z.infer<typeof acceptRequestSchema>

export const declineRequestSchema = requestSchema.extend({ reason: plainText() })
export type DeclineRequest = z.infer<typeof declineRequestSchema>

export const mergeSchema = z.object({
  kept: draftPlaceSchema,
  merged: draftPlaceSchema,
  requestKey: plainText(),
})
export type MergeRequest = z.infer<typeof mergeSchema>

export const apartSchema = editionSchema.extend({
  otherId: z.int().positive(),
  requestKey: plainText(),
})
export type ApartRequest = z.infer<typeof apartSchema>

const count = z.int().nonnegative()
export const commentSchema = editionSchema.extend({
  revisionId: z.int().positive(),
  block: count.nullable(),
  parentId: z.int().positive().nullable(),
  text: plainText(),
  requestKey: plainText(),
})
export type CommentRequest = z.infer<typeof commentSchema>

export const resolveSchema = editionSchema.extend({ commentId: z.int().positive() })
export type ResolveRequest = z.infer<typeof resolveSchema>

export const letThroughSchema = editionSchema.extend({
  word: plainText(),
  reason: plainText(),
  requestKey: plainText(),
})
export type LetThroughRequest = z.infer<typeof letThroughSchema>

export const presenceSchema = editionSchema.extend({ kind: z.enum(PRESENCE_KINDS) })
export type PresenceRequest = z.infer<typeof presenceSchema>

export const keptSchema = draftPlaceSchema.extend({ revisionId: z.int().positive() })
export type KeptRequest = z.infer<typeof keptSchema>
