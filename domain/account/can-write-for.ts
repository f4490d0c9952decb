import type { Role } from '#db/states'

import { holds, type Actor } from './actor.ts'

export const WRITER_ROLES: readonly Role[] = ['correspondent', 'editor1', 'editor2', 'editor3']

/** Whether the actor may write copy for a division, with the reason when not. */
export function canWriteFor(
  actor: Actor,
  divisionCode: string,
): { allowed: true } | { allowed: false; reason: string } {
  if (WRITER_ROLES.some((role) => holds(actor, role, divisionCode))) return { allowed: true }
  return { allowed: false, reason: '您不能为这个地区写稿' }
}
