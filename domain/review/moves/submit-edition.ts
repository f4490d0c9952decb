import { editionParticipants } from '#db/schema/edition-participants'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { loadContent } from '../../edition/load-content.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'
import { findHindrances } from '../../publication/require-publishable.ts'
import { reportVacancy } from '../../vacancies/report-vacancy.ts'
import { findUnsavedText, isOtherText, otherWindow } from '../copies/working-copy.ts'
import { AS_RETURNED, isAsReturned } from './as-returned.ts'
import { AS_PUBLISHED, isAsPublished } from './is-as-published.ts'

export interface Submission extends MoveInput {
  /** What was returned goes back as it was: its writer was asked, and means it. */
  asReturned?: boolean | undefined
}

/** Sends a draft, or what was returned, to first review; the checklist must pass. */
export function submitEdition(ctx: Context, input: Submission): Promise<MovedEdition> {
  return reviewMove(ctx, 'submit', input, async (tx, edition, levels) => {
    const { id: editionId, publicNote } = edition
    // Another window of the same person may have written on between the save and this.
    const key = { editionId, accountId: ctx.actor.accountId }
    if (await findUnsavedText(tx, key, isOtherText)) throw otherWindow()
    if (input.asReturned !== true && (await isAsReturned(tx, edition))) {
      throw new Refusal('invalid-input', AS_RETURNED, { unchanged: [AS_RETURNED] })
    }
    // An update without a note says nothing to readers.
    if ((publicNote ?? '') !== '' && (await isAsPublished(tx, edition)))
      throw new Refusal('invalid-input', AS_PUBLISHED)
    const content = await loadContent(tx, edition.currentRevisionId)
    // Sensitive terms are for the editors to replace or to bypass.
    const issues = await findHindrances(tx, { editionId, content, publicNote }, { terms: false })
    if (Object.keys(issues).length > 0) {
      throw new Refusal('invalid-input', '还有几处要补齐才能提交', issues)
    }
    const { accountId } = ctx.actor
    await tx
      .insert(editionParticipants)
      .values({ editionId: edition.id, accountId, level: 0 })
      .onConflictDoNothing()
    const set = { submitterId: accountId, submittedAt: ctx.now, round: edition.round + 1 }
    const moved = await moveEdition(ctx, tx, edition, 'submit', { levels, set })
    await reportVacancy(ctx, tx, edition.id)
    return moved
  })
}
