import { z } from 'zod'

// What forms of the workspace send besides content, which its own command parses.
export const draftPlaceSchema = z.object({
  editionId: z.int().positive(),
  lockVersion: z.int().nonnegative(),
})
export type DraftPlace = z.infer<typeof draftPlaceSchema>

export const moveSchema = draftPlaceSchema.extend({ requestKey: z.string() })
export type MoveRequest = z.infer<typeof moveSchema>

export const approveSchema = moveSchema.extend({
  revisionId: z.int().positive(),
  revisionHash: z.string(),
  /** The last level's yes without going live at once. */
  hold: z.boolean(),
})
export type ApproveRequest = z.infer<typeof approveSchema>

export const reasonedSchema = moveSchema.extend({ reason: z.string() })
export type ReasonedRequest = z.infer<typeof reasonedSchema>

export const editionSchema = z.object({ editionId: z.int().positive() })
export type EditionRequest = z.infer<typeof editionSchema>
