import type { IntakeMove, IntakeState } from '#db/intake-states'
import { INTAKE_MOVE_LABELS, INTAKE_STATE_LABELS } from '#lib/intake-labels'
import { ALLOW, deny, type Verdict } from '#lib/verdict'

import {
  ELSEWHERE,
  holds,
  holdsAnywhere,
  isElsewhere,
  scopesOf,
  type Actor,
} from '../account/actor.ts'
import { nextIntakeState } from './workflow.ts'

// Officers read and decide what was handed in for their division and those below it. Nobody else sees it.

interface IntakeSubject {
  divisionCode: string
  state: IntakeState
}

/** The divisions whose intakes this person has before them. */
export const intakeScopes = (actor: Actor): string[] => scopesOf(actor, ['officer'])

export const examinesAnywhere = (actor: Actor): boolean => holdsAnywhere(actor, 'officer')

export function canSee(actor: Actor, { divisionCode }: Pick<IntakeSubject, 'divisionCode'>) {
  if (isElsewhere(actor, divisionCode)) return deny(ELSEWHERE)
  return holds(actor, 'officer', divisionCode) ? ALLOW : deny('没有这件来件')
}

export function can(actor: Actor, move: IntakeMove, subject: IntakeSubject): Verdict {
  const seen = canSee(actor, subject)
  if (!seen.allowed) return seen
  return nextIntakeState(move, subject.state) === null
    ? deny(`“${INTAKE_STATE_LABELS[subject.state]}”的来件不能${INTAKE_MOVE_LABELS[move]}`)
    : ALLOW
}
