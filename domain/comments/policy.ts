import type { Role } from '#db/states'
import { ALLOW, type Verdict } from '#lib/verdict'

import { holds, type Actor } from '../account/actor.ts'
import { isClosed } from '../edition/edition-state.ts'
import { can, EDITOR_ROLES, type EditionSubject } from '../edition/policy.ts'

const EDITORS: readonly Role[] = Object.values(EDITOR_ROLES)

/** Whether the actor may say something about an edition: whoever may read it, while it is worked on. */
export function canComment(actor: Actor, subject: EditionSubject): Verdict {
  const verdict = can(actor, 'read', subject)
  if (!verdict.allowed) return verdict
  return isClosed(subject.state)
    ? { allowed: false, reason: '这一稿已经办完，不能再写意见' }
    : ALLOW
}

/** Whether the actor may settle a comment: its writer, or an editor of the region. */
export function canResolve(
  actor: Actor,
  subject: EditionSubject,
  comment: { authorId: number },
): Verdict {
  const verdict = canComment(actor, subject)
  if (!verdict.allowed) return verdict
  const mine = comment.authorId === actor.accountId
  const edits = EDITORS.some((role) => holds(actor, role, subject.divisionCode))
  return mine || edits ? ALLOW : { allowed: false, reason: '由提意见的人或者编辑来了结' }
}
