import type { PromiseMove, PromiseState } from '#db/promise-states'
import { UNIT_ROLES, type UnitRole } from '#db/states'
import { PROMISE_MOVE_LABELS, PROMISE_STATE_LABELS } from '#lib/promise-labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import { holds, holdsForUnit, unitsOf, type Actor } from '../account/actor.ts'
import { follows, followsAnywhere } from '../matter/followers.ts'
import { isOpen } from './promise-state.ts'

// Who may do what with a promise: the unit's signer, or an officer from paper, reports how it ended; an officer who did
// not report it confirms that. What stands in a text becomes a promise when an officer says so.

const SIGNER: readonly UnitRole[] = ['unit-signer']

export interface PromiseSubject {
  divisionCode: string
  unitId: number
  state: PromiseState
  /** Who reported how it ended, while that waits or once it is confirmed. */
  reportedBy: number | null
}

/** Who has a screen of promises. */
export const seesPromises = (actor: Actor): boolean =>
  unitsOf(actor).length > 0 || followsAnywhere(actor)

export const canSee = (
  actor: Actor,
  { divisionCode, unitId }: Pick<PromiseSubject, 'divisionCode' | 'unitId'>,
): boolean => holdsForUnit(actor, UNIT_ROLES, unitId) || follows(actor, divisionCode)

/** Whether this person makes promises of what stands in a text of the division. */
export const canAdopt = (actor: Actor, divisionCode: string): Verdict =>
  holds(actor, 'officer', divisionCode) ? ALLOW : deny('要由这个地区的提案专员来确认')

type JudgedMove = Extract<PromiseMove, 'report' | 'send-back' | 'settle'>

/** Whose move it is comes first: nobody else learns how the promise stands. */
export function can(actor: Actor, move: JudgedMove, subject: PromiseSubject): Verdict {
  const role = makes(actor, move, subject)
  return role.allowed ? standsFor(actor, move, subject) : role
}

/** Whether a move is this person's, however the promise stands. */
function makes(actor: Actor, move: JudgedMove, { divisionCode, unitId }: PromiseSubject): Verdict {
  if (holds(actor, 'officer', divisionCode)) return ALLOW
  if (move !== 'report') return deny('要由这个地区的提案专员来确认')
  return holdsForUnit(actor, SIGNER, unitId) ? ALLOW : deny('要由这个单位的承办签发人来报告')
}

/** What else stands in the way of it. */
function standsFor(actor: Actor, move: JudgedMove, { state, reportedBy }: PromiseSubject): Verdict {
  if (!isOpen(state)) {
    return deny(`“${PROMISE_STATE_LABELS[state]}”的承诺不能${PROMISE_MOVE_LABELS[move]}`)
  }
  if (move === 'report') {
    return reportedBy === null ? ALLOW : deny('已经报告过结果，在等提案专员确认')
  }
  if (reportedBy === null) return deny('还没有报告结果')
  return reportedBy === actor.accountId ? deny('自己报告的结果，要由另一位提案专员确认') : ALLOW
}
