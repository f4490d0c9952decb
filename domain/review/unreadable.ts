import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { can, type EditionSubject } from './policy.ts'

/**
 * Refuses an edition that the actor may not read as one that does not exist. Editors who have it open
 * while its author recalls it are told that instead.
 */
export function unreadable(actor: Actor, edition: EditionSubject & { round: number }): Refusal {
  const recalled =
    edition.state === 'draft' &&
    edition.round > 0 &&
    can(actor, 'read', { ...edition, state: 'review1' }).allowed
  return new Refusal(
    'not-found',
    recalled ? '作者撤回了这篇稿件，改好以后会重新提交' : '没有这篇稿件',
  )
}
