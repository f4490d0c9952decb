import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { announcementMove, writeMove, type MovedAnnouncement } from './announcement-move.ts'
import { peopleOf } from './load-announcement.ts'
import { canDecide } from './policy.ts'
import { returnSchema, seenSchema } from './schemas.ts'

/**
 * Gives back what is in review, with what is to be changed, or why the activity takes place all the same; readers keep
 * what they have.
 */
export async function returnAnnouncement(ctx: Context, input: unknown): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  const { reason } = parseInput(returnSchema, input)
  return announcementMove(ctx, 'return', seen, async (tx, row) => {
    requireAllowed(canDecide(ctx.actor, row))
    const keeps = row.proposed?.kind === 'call-off'
    return writeMove(ctx, tx, row, {
      move: keeps ? 'refuse-call-off' : 'return',
      set: { state: 'returned' },
      reason,
      event: keeps ? 'announcement.call-off-refused' : 'announcement.returned',
      named: peopleOf(row),
      isPublic: false,
    })
  })
}
