import type { announcements } from '#db/schema/announcements'
import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { announcementMove, writeMove, type MovedAnnouncement } from './announcement-move.ts'
import { wordsInReview } from './load-announcement.ts'
import { canDecide } from './policy.ts'
import { requireAhead, requireFitWords, wordsOf } from './require-fit.ts'
import { seenSchema } from './schemas.ts'

/** Gives readers what is in review: an announcement, a change of one, or that it is called off. */
export async function approveAnnouncement(
  ctx: Context,
  input: unknown,
): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  return announcementMove(ctx, 'approve', seen, async (tx, row) => {
    requireAllowed(canDecide(ctx.actor, row))
    const { proposed, enteredBy, authorId } = row
    const named = [...new Set([authorId, enteredBy])]
    const approved = { proposed: null, approvedBy: ctx.actor.accountId }
    if (proposed?.kind === 'call-off') {
      const { reason } = proposed
      await requireFitWords(tx, [reason])
      const set = { ...approved, state: 'called-off' as const, callOffReason: reason }
      const event = 'announcement.called-off'
      return writeMove(ctx, tx, row, { move: 'approve', set, reason, event, named, isPublic: true })
    }
    const content = wordsInReview(row)
    requireAhead(content.takesPlaceOn, ctx.now)
    await requireFitWords(tx, wordsOf(content))
    const set: Partial<typeof announcements.$inferInsert> = {
      ...content,
      ...approved,
      state: 'announced',
    }
    const event = 'announcement.approved'
    return writeMove(ctx, tx, row, { move: 'approve', set, content, event, named, isPublic: true })
  })
}
