import { parseInput } from '#lib/parse-input'
import { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import type { Context } from '../context.ts'
import {
  announcementMove,
  listReviewers,
  writeMove,
  type MovedAnnouncement,
} from './announcement-move.ts'
import { differingFields } from './differing-fields.ts'
import { contentOf, peopleOf, wordsInReview } from './load-announcement.ts'
import { canChange, isAsReturned } from './policy.ts'
import { requireAhead, requireFitWords, requireLater, wordsOf } from './require-fit.ts'
import { asReturnedSchema, contentSchema, seenSchema } from './schemas.ts'
import { takeBack } from './take-back-announcement.ts'

const AS_RETURNED = '退回后没有改过，仍要提交吗？'

/**
 * Changes the words of an announcement and puts them in review; what readers have stays until they are approved. The
 * words that readers have take back a change that nobody has approved. What was returned may be sent once more as it is,
 * by who confirms that.
 */
export async function changeAnnouncement(ctx: Context, input: unknown): Promise<MovedAnnouncement> {
  const content = parseInput(contentSchema, input)
  const seen = parseInput(seenSchema, input)
  const isConfirmed = parseInput(asReturnedSchema, input).unchanged !== undefined
  return announcementMove(ctx, 'change', seen, async (tx, row) => {
    requireAllowed(canChange(ctx.actor, row))
    requireAhead(content.takesPlaceOn, ctx.now)
    requireLater(content, { now: ctx.now, shown: row.isAnnounced ? row : null })
    const isChanged = differingFields(wordsInReview(row), content).length > 0
    if (isAsReturned(row, { isChanged }) && !isConfirmed) {
      throw new Refusal('invalid-input', AS_RETURNED, { unchanged: [AS_RETURNED] })
    }
    const isStanding = row.state === 'announced' || row.state === 'waiting'
    if (isStanding && !isChanged) {
      throw new Refusal('invalid-input', '没有改动', { title: ['没有改动'] })
    }
    await requireFitWords(tx, wordsOf(content))
    const isShown = row.isAnnounced && differingFields(contentOf(row), content).length === 0
    if (isShown) return takeBack(ctx, tx, row)
    const { accountId } = ctx.actor
    const { divisionCode, authorId } = row
    // Who entered what readers have by now, or asked for a call-off, wrote nothing of what is replaced.
    const isReplaced = !row.isAnnounced || row.proposed?.kind === 'change'
    const words = row.isAnnounced ? { proposed: { kind: 'change' as const, content } } : content
    return writeMove(ctx, tx, row, {
      move: 'change',
      set: { ...words, state: 'waiting', enteredBy: accountId },
      content,
      event: 'announcement.submitted',
      named: await listReviewers(tx, { divisionCode, not: [accountId, authorId], now: ctx.now }),
      isPublic: false,
      changedFor: (isReplaced ? peopleOf(row) : [authorId]).filter((one) => one !== accountId),
    })
  })
}
