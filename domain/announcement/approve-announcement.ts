import type { announcements } from '#db/schema/announcements'
import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { announcementMove, writeMove, type MovedAnnouncement } from './announcement-move.ts'
import { peopleOf, wordsInReview } from './load-announcement.ts'
import { canDecide } from './policy.ts'
import { requireAhead, requireFitWords, requireLater, wordsOf } from './require-fit.ts'
import { seenSchema } from './schemas.ts'

/** Gives readers what is in review: an announcement, a change of one, or that it is called off. */
export async function approveAnnouncement(
  ctx: Context,
  input: unknown,
): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  return announcementMove(ctx, 'approve', seen, async (tx, row) => {
    requireAllowed(canDecide(ctx.actor, row))
    const { proposed } = row
    const named = peopleOf(row)
    const approved = { proposed: null, approvedBy: ctx.actor.accountId }
    if (proposed?.kind === 'call-off') {
      const { reason } = proposed
      await requireFitWords(tx, [reason])
      // The reason is that of who asked, and no word of the editor's.
      return writeMove(ctx, tx, row, {
        move: 'agree-call-off',
        set: { ...approved, state: 'called-off', callOffReason: reason },
        event: 'announcement.call-off-agreed',
        named,
        isPublic: true,
      })
    }
    const content = wordsInReview(row)
    requireAhead(content.takesPlaceOn, ctx.now)
    requireLater(content, { now: ctx.now, shown: row.isAnnounced ? row : null })
    await requireFitWords(tx, wordsOf(content))
    const set: Partial<typeof announcements.$inferInsert> = {
      ...content,
      ...approved,
      state: 'announced',
    }
    const event = row.isAnnounced ? 'announcement.change-approved' : 'announcement.approved'
    return writeMove(ctx, tx, row, { move: 'approve', set, content, event, named, isPublic: true })
  })
}
