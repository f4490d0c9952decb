import { REVIEW_LEVELS } from '#db/states'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, type Actor } from '../account/actor.ts'
import { levelOf } from '../edition/edition-state.ts'
import {
  canDecide,
  EDITOR_ROLES,
  formatLevel,
  wrote,
  type EditionSubject,
} from '../edition/policy.ts'
import { currentWritersOf } from '../edition/writers.ts'

/**
 * Whether the actor may take one edition into another of the same event: they decide on the kept one, and
 * hold the level of the merged one or a higher one over it.
 */
export function canMerge(actor: Actor, kept: EditionSubject, merged: EditionSubject): Verdict {
  if (kept.divisionCode !== merged.divisionCode) return deny('两篇不是同一个地区的，不能合并')
  const below = levelOf(merged.state)
  if (below === null) return deny('只有在审的稿件可以并到别的稿件里')
  const verdict = canDecide(actor, kept)
  if (!verdict.allowed) return verdict
  if (wrote(actor, merged)) return deny('自己的稿件由别的编辑合并')
  const free = merged.claimantId === null || merged.claimantId === actor.accountId
  if (!free) return deny('另一篇正由别的编辑审读')
  const over = REVIEW_LEVELS.some(
    (level) => level >= below && holds(actor, EDITOR_ROLES[level], merged.divisionCode),
  )
  if (!over) return deny(`另一篇已到${formatLevel(below)}，由${formatLevel(below)}编辑合并`)
  const writers = currentWritersOf(merged)
  const reviewed = kept.participants.some(
    ({ accountId, level }) => level > 0 && writers.includes(accountId),
  )
  return reviewed ? deny('那一篇的作者审过这一篇，不能合并') : ALLOW
}

/** Whether the actor may say that two editions are of two events: they decide on the one, and wrote neither. */
export function canMarkDistinct(
  actor: Actor,
  edition: EditionSubject,
  other: EditionSubject,
): Verdict {
  if (edition.divisionCode !== other.divisionCode)
    return deny('两篇不是同一个地区的，本来就不算重复')
  const verdict = canDecide(actor, edition)
  if (!verdict.allowed) return verdict
  return wrote(actor, other) ? deny('自己的稿件由别的编辑判断') : ALLOW
}
