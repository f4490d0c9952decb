import type { ArticleState } from '#db/states'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, holdsAnywhere, type Actor } from '../account/actor.ts'

// Who may ask that a live article be corrected, and who answers.
export interface CorrectionSubject {
  state: ArticleState
  divisionCode: string
  /** Everybody who wrote or handed in any edition of it. */
  writerIds: readonly number[]
}

const CORRECTOR_ROLES = ['editor2', 'editor3'] as const

/** Who wrote it, or a correspondent of its division. */
export function canAskCorrection(actor: Actor, subject: CorrectionSubject): Verdict {
  const writes =
    subject.writerIds.includes(actor.accountId) ||
    holds(actor, 'correspondent', subject.divisionCode)
  if (!writes) return deny('只有作者、合署的人和这个地区的通讯员可以申请更正')
  return subject.state === 'live' ? ALLOW : deny('这篇文章现在没有在网上，不用更正')
}

/** A second or final editor over the division opens corrections and answers who asks for one. */
export function canCorrect(actor: Actor, divisionCode: string): Verdict {
  const may = CORRECTOR_ROLES.some((role) => holds(actor, role, divisionCode))
  return may ? ALLOW : deny('只有这个地区的复审、终审编辑可以开更正')
}

/** Whether anything that was published is theirs to change, wherever it came from. */
export const correctsAnywhere = (actor: Actor): boolean =>
  CORRECTOR_ROLES.some((role) => holdsAnywhere(actor, role))
