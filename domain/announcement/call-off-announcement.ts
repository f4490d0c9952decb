import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import {
  announcementMove,
  listReviewers,
  writeMove,
  type MovedAnnouncement,
} from './announcement-move.ts'
import { peopleOf } from './load-announcement.ts'
import { callsOffAtOnce, canCallOff } from './policy.ts'
import { requireAhead, requireFitWords } from './require-fit.ts'
import { callOffSchema, seenSchema } from './schemas.ts'

/**
 * Calls an activity off. An editor who did not enter it does so at once, and of one that readers never had gives its
 * author the reason; of anybody else the reason goes before an editor first, since readers read it.
 */
export async function callOffAnnouncement(
  ctx: Context,
  input: unknown,
): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  const { reason } = parseInput(callOffSchema, input)
  return announcementMove(ctx, 'call-off', seen, async (tx, row) => {
    requireAllowed(canCallOff(ctx.actor, row))
    requireAhead(row.takesPlaceOn, ctx.now)
    await requireFitWords(tx, [reason])
    const { divisionCode, authorId, isAnnounced } = row
    const { accountId } = ctx.actor
    if (callsOffAtOnce(ctx.actor, row)) {
      return writeMove(ctx, tx, row, {
        move: 'call-off',
        set: { state: 'called-off', callOffReason: reason, proposed: null },
        reason,
        event: isAnnounced ? 'announcement.called-off' : 'announcement.turned-down',
        named: peopleOf(row),
        isPublic: isAnnounced,
      })
    }
    return writeMove(ctx, tx, row, {
      move: 'ask-call-off',
      set: { state: 'waiting', proposed: { kind: 'call-off', reason }, enteredBy: accountId },
      reason,
      event: 'announcement.submitted',
      named: await listReviewers(tx, { divisionCode, not: [accountId, authorId], now: ctx.now }),
      isPublic: false,
      changedFor: [authorId].filter((one) => one !== accountId),
    })
  })
}
