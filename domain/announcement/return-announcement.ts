import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { announcementMove, writeMove, type MovedAnnouncement } from './announcement-move.ts'
import { canDecide } from './policy.ts'
import { returnSchema, seenSchema } from './schemas.ts'

/** Gives back what is in review, with what is to be changed; readers keep what they have. */
export async function returnAnnouncement(ctx: Context, input: unknown): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  const { reason } = parseInput(returnSchema, input)
  return announcementMove(ctx, 'return', seen, async (tx, row) => {
    requireAllowed(canDecide(ctx.actor, row))
    const { enteredBy, authorId } = row
    return writeMove(ctx, tx, row, {
      move: 'return',
      set: { state: 'returned' },
      reason,
      event: 'announcement.returned',
      named: [...new Set([authorId, enteredBy])],
      isPublic: false,
    })
  })
}
