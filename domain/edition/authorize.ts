import { requireAllowed } from '#lib/verdict'

import type { Actor } from '../account/actor.ts'
import { can, type EditionSubject, type ReviewAction } from './policy.ts'
import { unreadable } from './unreadable.ts'

type Edition = EditionSubject & { round: number }

/** Throws not-found for an edition that the actor may not read. */
export function requireReadable(actor: Actor, edition: Edition): void {
  if (!can(actor, 'read', edition).allowed) throw unreadable(actor, edition)
}

/** Throws not-found for an edition that the actor may not read, and forbidden for what the policy denies. */
export function authorize(actor: Actor, action: ReviewAction, edition: Edition): void {
  requireReadable(actor, edition)
  requireAllowed(can(actor, action, edition))
}
