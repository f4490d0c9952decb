import { z } from 'zod'

import { CHECK_ITEMS, PRESENCE_KINDS } from '#db/states'
import { shanghaiInstant } from '#lib/dates'
import { plainText } from '#lib/plain-text'

// What forms of the workspace send besides content, which its own command parses.
export const editionRefSchema = z.object({
  editionId: z.int().positive(),
  lockVersion: z.int().nonnegative(),
})
export type EditionRef = z.infer<typeof editionRefSchema>

export interface ArticleRef {
  articleId: number
}

/** Words to save; their own command looks into them. */
export const savedContentSchema = z.object({
  /** Who wrote them. */
  accountId: z.int().positive(),
  content: z.unknown(),
  /** The last autosave the form knows of. */
  version: z.int().nonnegative(),
  /** What a choice between two texts left out. */
  setAside: z.array(z.unknown()).max(3),
})
export type SavedContent = z.infer<typeof savedContentSchema>

export const latestSchema = z.object({
  editionId: z.int().positive(),
  version: z.int().nonnegative(),
})
export type LatestRequest = z.infer<typeof latestSchema>

export const moveSchema = editionRefSchema.extend({ requestKey: plainText() })

export const submitSchema = moveSchema.extend({ asReturned: z.boolean().default(false) })
export type SubmitRequest = z.input<typeof submitSchema>

/** The ticks that a decision may leave behind the editor's own unsaved change, or remarks that are not settled. */
const knownTick = z
  .literal('on')
  .optional()
  .transform((ticked) => ticked === 'on')

export const approveSchema = moveSchema
  .extend({
    revisionId: z.int().positive(),
    revisionHash: plainText(),
    /** What was looked through. */
    checks: z.array(z.enum(CHECK_ITEMS)).max(CHECK_ITEMS.length).default([]),
    /** What the last level's approval leads to: going live at once, nothing yet, or a time for it. */
    decision: z.enum(['approve', 'hold', 'schedule']),
    day: plainText().default(''),
    time: plainText().default(''),
    leaveUnsaved: knownTick,
    leaveRemarks: knownTick,
  })
  .transform(({ decision, day, time, ...seen }) => ({
    ...seen,
    hold: decision === 'hold',
    publishAt: decision === 'schedule' ? shanghaiInstant(day, time) : undefined,
  }))

export const handOverSchema = moveSchema.extend({ accountId: z.coerce.number().int().positive() })

export const reasonedSchema = moveSchema.extend({ reason: plainText() })

export const returnSchema = reasonedSchema.extend({ leaveUnsaved: knownTick })

export const scheduleSchema = moveSchema.extend({ day: plainText(), time: plainText() })

const articleMoveSchema = z.object({ articleId: z.int().positive(), requestKey: plainText() })

export const restoreSchema = articleMoveSchema

export const NOT_SURE = '请先勾上“知道不能恢复”'
/** The form's tick box. */
export const removeSchema = articleMoveSchema.extend({ sure: z.literal('on') })

export const withdrawSchema = articleMoveSchema.extend({
  reason: plainText(),
  publicNote: plainText(),
})

export const pinSchema = articleMoveSchema.extend({ day: plainText(), time: plainText() })

export const openEditionSchema = articleMoveSchema.extend({
  kind: z.enum(['correction', 'update']),
  publicNote: plainText(),
})

export const editionSchema = z.object({ editionId: z.int().positive() })
export type EditionRequest = z.infer<typeof editionSchema>

export const coAuthorSchema = editionSchema.extend({
  accountId: z.int().positive(),
  requestKey: plainText(),
})
export type CoAuthorRequest = z.infer<typeof coAuthorSchema>

export const answerSchema = editionSchema.extend({
  /** The button that was pressed. */
  accept: z.enum(['yes', 'no']).transform((pressed) => pressed === 'yes'),
  /** Whether the name goes on the byline when they accept: the form's tick box. */
  credit: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
  requestKey: plainText(),
})

export const askCorrectionSchema = articleMoveSchema.extend({ words: plainText() })

const requestSchema = z.object({ requestId: z.int().positive(), requestKey: plainText() })

export const acceptRequestSchema = requestSchema.extend({ publicNote: plainText() })

export const declineRequestSchema = requestSchema.extend({ reason: plainText() })

export const mergeSchema = z.object({
  kept: editionRefSchema,
  merged: editionRefSchema,
  requestKey: plainText(),
})
export type MergeRequest = z.infer<typeof mergeSchema>

export const distinctSchema = editionSchema.extend({
  otherId: z.int().positive(),
  requestKey: plainText(),
})
export type DistinctRequest = z.infer<typeof distinctSchema>

export const commentSchema = editionSchema.extend({
  revisionId: z.int().positive(),
  /** The paragraph, counted from 0; null for the whole edition. */
  block: z.int().nonnegative().nullable(),
  /** The remark that it answers. */
  parentId: z.int().positive().nullable(),
  text: plainText(),
  requestKey: plainText(),
})
export type CommentRequest = z.infer<typeof commentSchema>

export const resolveSchema = editionSchema.extend({ commentId: z.int().positive() })
export type ResolveRequest = z.infer<typeof resolveSchema>

export const bypassSchema = editionSchema.extend({
  term: plainText(),
  reason: plainText(),
  requestKey: plainText(),
})

export const presenceSchema = editionSchema.extend({ kind: z.enum(PRESENCE_KINDS) })
export type PresenceRequest = z.infer<typeof presenceSchema>

export const conflictingCopySchema = editionRefSchema.extend({ revisionId: z.int().positive() })
export type ConflictingCopyRequest = z.infer<typeof conflictingCopySchema>
