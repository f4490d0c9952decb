import type { Transaction } from '#db/client'
import { parseInput } from '#lib/parse-input'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import { announcementMove, writeMove, type MovedAnnouncement } from './announcement-move.ts'
import { peopleOf, type LoadedAnnouncement } from './load-announcement.ts'
import { canTakeBack } from './policy.ts'
import { seenSchema } from './schemas.ts'

/**
 * Takes back what nobody approved: a change, or that it is called off, and readers' words are the only ones again; or
 * the whole announcement, where readers never had it.
 */
export async function takeBackAnnouncement(
  ctx: Context,
  input: unknown,
): Promise<MovedAnnouncement> {
  const seen = parseInput(seenSchema, input)
  return announcementMove(ctx, 'take-back', seen, (tx, row) => takeBack(ctx, tx, row))
}

/** The same of a locked announcement. */
export function takeBack(
  ctx: Context,
  tx: Transaction,
  row: LoadedAnnouncement,
): Promise<MovedAnnouncement> {
  requireAllowed(canTakeBack(ctx.actor, row))
  return writeMove(ctx, tx, row, {
    move: 'take-back',
    set: {
      state: row.isAnnounced ? 'announced' : 'called-off',
      proposed: null,
      enteredBy: row.authorId,
    },
    event: 'announcement.taken-back',
    named: peopleOf(row),
    isPublic: false,
  })
}
