import { REVIEW_LEVELS } from '#db/states'

import { holds, type Actor } from '../account/actor.ts'
import {
  ALLOW,
  canDecide,
  deny,
  EDITOR_ROLES,
  levelWord,
  writersOf,
  wrote,
  type EditionSubject,
  type Verdict,
} from './policy.ts'
import { levelOf } from './workflow.ts'

/**
 * Whether the actor may take one piece into another of the same event: he decides on the kept one, and
 * holds the level of the merged one or a higher one over it.
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
  if (!over) return deny(`另一篇已到${levelWord(below)}，由${levelWord(below)}编辑合并`)
  const writers = writersOf(merged)
  const reviewed = kept.hands.some(
    ({ accountId, level }) => level > 0 && writers.includes(accountId),
  )
  return reviewed ? deny('那一篇的作者审过这一篇，不能合并') : ALLOW
}

/** Whether the actor may say that two pieces are of two events: he decides on the one, and wrote neither. */
export function canTellApart(actor: Actor, piece: EditionSubject, other: EditionSubject): Verdict {
  if (piece.divisionCode !== other.divisionCode) return deny('两篇不是同一个地区的，本来就不算重复')
  const verdict = canDecide(actor, piece)
  if (!verdict.allowed) return verdict
  return wrote(actor, other) ? deny('自己的稿件由别的编辑判断') : ALLOW
}
