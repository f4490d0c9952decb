import type { Verdict } from '#lib/verdict'

import type { Actor } from '../account/actor.ts'
import { can, type EditionSubject } from '../edition/policy.ts'

/** Who says what an edition proves: those who may change it now, and who decides on it. */
export function canConfirm(actor: Actor, edition: EditionSubject): Verdict {
  const edits = can(actor, 'edit', edition)
  return edits.allowed ? edits : can(actor, 'approve', edition)
}
