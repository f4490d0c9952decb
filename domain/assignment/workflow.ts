import {
  OPEN_ASSIGNMENT_STATES,
  PROMISING_RESULT_CLASSES,
  type AssignmentState,
  type MatterMove,
  type MatterState,
  type ResultClass,
} from '#db/matter-states'

import { isWithUnit } from './assignment-state.ts'

// The two tables of what becomes of a matter once it is filed: the matter as a whole, and what each unit has to answer.
// Buttons, commands, lists and docs/assignment-workflow.md ask them.

type Who =
  | 'a dispatcher'
  | 'the unit'
  | 'a signer of the unit'
  | 'a signer who did not draft it'
  | 'who moves it'
  | 'an officer'

/** Moves of the matter as a whole. */
export type HandlingMove = Extract<MatterMove, 'assign' | 'rate' | 'redo' | 'close' | 'archive'>

/** Moves of what one unit has to answer. */
export type AssignmentMove = Extract<
  MatterMove,
  | 'sign'
  | 'refuse'
  | 'reassign'
  | 'extend'
  | 'talk'
  | 'draft-answer'
  | 'send-back'
  | 'answer'
  | 'countersign'
  | 'open-link'
>

interface Step<Move, State> {
  move: Move
  from: readonly State[]
  /** Where it leads; 'same' stays. */
  to: State | 'same'
  /** Who makes the move; the policy holds them to it. */
  by: Who
}

export const ASSIGNMENT_WORKFLOW: readonly Step<AssignmentMove, AssignmentState>[] = [
  { move: 'sign', from: ['waiting'], to: 'signed', by: 'the unit' },
  { move: 'refuse', from: OPEN_ASSIGNMENT_STATES, to: 'refused', by: 'a signer of the unit' },
  { move: 'reassign', from: ['refused'], to: 'waiting', by: 'a dispatcher' },
  { move: 'extend', from: OPEN_ASSIGNMENT_STATES, to: 'same', by: 'a dispatcher' },
  { move: 'talk', from: ['signed', 'answered'], to: 'same', by: 'the unit' },
  { move: 'draft-answer', from: ['signed'], to: 'same', by: 'the unit' },
  { move: 'send-back', from: ['signed'], to: 'same', by: 'a signer who did not draft it' },
  { move: 'answer', from: ['signed'], to: 'answered', by: 'a signer who did not draft it' },
  { move: 'countersign', from: ['signed'], to: 'countersigned', by: 'a signer of the unit' },
  { move: 'open-link', from: OPEN_ASSIGNMENT_STATES, to: 'same', by: 'a dispatcher' },
]

export const HANDLING_WORKFLOW: readonly Step<
  HandlingMove | Extract<AssignmentMove, 'sign' | 'answer'>,
  MatterState
>[] = [
  { move: 'assign', from: ['filed'], to: 'assigned', by: 'a dispatcher' },
  { move: 'sign', from: ['assigned'], to: 'in-progress', by: 'the unit' },
  {
    move: 'answer',
    from: ['in-progress'],
    to: 'answered',
    by: 'a signer who did not draft it',
  },
  { move: 'rate', from: ['answered'], to: 'same', by: 'who moves it' },
  { move: 'redo', from: ['answered'], to: 'in-progress', by: 'an officer' },
  { move: 'close', from: ['answered'], to: 'closed', by: 'an officer' },
  { move: 'archive', from: ['closed'], to: 'same', by: 'an officer' },
]

/** Where a move of a unit's part leads from a state; null when the table has no such step. */
export function nextAssignmentState(
  move: AssignmentMove,
  state: AssignmentState,
): AssignmentState | null {
  const step = ASSIGNMENT_WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  return step.to === 'same' ? state : step.to
}

/** The same of the matter as a whole. */
export function nextHandlingState(
  move: (typeof HANDLING_WORKFLOW)[number]['move'],
  state: MatterState,
): MatterState | null {
  const step = HANDLING_WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  return step.to === 'same' ? state : step.to
}

/** States of a matter in which units have something to do with it; in all others it is not theirs yet, or over. */
export const HANDLED_STATES = ['assigned', 'in-progress', 'answered'] as const

/** The state in which movers rate, and officers close it or have it handled anew. */
export const CONCLUDED_FROM = 'answered' satisfies MatterState

export const isBeingHandled = (state: MatterState): boolean =>
  HANDLED_STATES.some((one) => one === state)

/** Whether a unit had its part when the matter came to its end: nobody waits for it any more. */
export const isLeftOver = (state: AssignmentState, matterState: MatterState): boolean =>
  isWithUnit(state) && !isBeingHandled(matterState)

/** Whether officers have closed it. */
export const isClosed = (state: MatterState): boolean => state === 'closed'

/** Whether a unit has done its part, so that nobody waits for it. */
export const isAnswered = (state: AssignmentState): boolean => state === 'answered'

/** Whether all units that have to answer have, so that who moves it rates: what form, notice and pages ask. */
export const isToRate = (state: MatterState): boolean => nextHandlingState('rate', state) !== null

/** Whether a result is a promise for later. */
export const isPromising = (resultClass: ResultClass): boolean =>
  PROMISING_RESULT_CLASSES.some((one) => one === resultClass)
