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
})
export type ApproveRequest = z.infer<typeof approveSchema>

export const returnSchema = moveSchema.extend({ reason: z.string() })
export type ReturnRequest = z.infer<typeof returnSchema>

export const editionSchema = z.object({ editionId: z.int().positive() })
export type EditionRequest = z.infer<typeof editionSchema>
