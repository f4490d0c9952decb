import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { isDraft, STATE_OF_LEVEL } from './edition-state.ts'
import { can, type EditionSubject } from './policy.ts'

/**
 * Refuses an edition that the actor may not read as one that does not exist. Editors who have it open
 * while its author recalls it get that answer instead.
 */
export function unreadable(actor: Actor, edition: EditionSubject & { round: number }): Refusal {
  const recalled =
    isDraft(edition.state) &&
    edition.round > 0 &&
    can(actor, 'read', { ...edition, state: STATE_OF_LEVEL[1] }).allowed
  return new Refusal('not-found', recalled ? RECALLED : '没有这篇稿件')
}

const RECALLED = '作者撤回了这篇稿件，再提交的时候会回到审稿里'

/** Whether somebody was refused an edition because its author recalled it. */
export const isOfRecalled = (error: unknown): error is Refusal =>
  error instanceof Refusal && error.message === RECALLED
