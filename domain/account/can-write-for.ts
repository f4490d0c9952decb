import type { Role } from '#db/states'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { ELSEWHERE, holds, isElsewhere, type Actor } from './actor.ts'

export const WRITER_ROLES: readonly Role[] = ['correspondent', 'editor1', 'editor2', 'editor3']

/** Whether the actor may write for a division, with the reason when not. */
export function canWriteFor(actor: Actor, divisionCode: string): Verdict {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  if (WRITER_ROLES.some((role) => holds(actor, role, divisionCode))) return ALLOW
  return deny('您不能为这个地区写稿')
}
