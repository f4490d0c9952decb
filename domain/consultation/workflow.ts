import {
  CONSULTATION_STATES,
  ENDED_CONSULTATION_STATES,
  LEFT_CONSULTATION_STATES,
  type ConsultationMove,
  type ConsultationState,
} from '#db/consultation-states'
import type { MatterState } from '#db/matter-states'

// The one table of a topic's life, from a resident's question to its reply. Buttons, commands, lists and
// docs/consultation-workflow.md ask it. 不调研不协商 is in it: nobody talks a topic over before a visit.

export type MadeBy =
  | 'who entered it'
  | 'an officer'
  | 'another officer'
  | 'the unit or an officer'
  | 'a dispatcher or overseer'
  | 'a final editor'
  | 'an editor or officer'

interface ConsultationStep {
  move: Exclude<ConsultationMove, 'enter'>
  from: readonly ConsultationState[]
  /** Where it leads; 'same' stays. */
  to: ConsultationState | 'same'
  /** Who makes the move; the policy holds them to it. */
  by: MadeBy
}

const DECIDED = CONSULTATION_STATES.filter((state) => state !== 'collected')
const BEFORE_REPORT = ['collected', 'selected', 'researched', 'consulted', 'concluded'] as const

export const CONSULTATION_WORKFLOW: readonly ConsultationStep[] = [
  { move: 'change', from: ['collected'], to: 'same', by: 'who entered it' },
  { move: 'select', from: ['collected'], to: 'selected', by: 'another officer' },
  { move: 'leave-out', from: ['collected'], to: 'unlisted', by: 'another officer' },
  { move: 'divert', from: BEFORE_REPORT, to: 'diverted', by: 'another officer' },
  { move: 'visit', from: ['selected', 'researched'], to: 'researched', by: 'an officer' },
  { move: 'talk', from: ['researched', 'consulted'], to: 'consulted', by: 'an officer' },
  { move: 'conclude', from: ['consulted', 'concluded'], to: 'concluded', by: 'an officer' },
  { move: 'report', from: ['concluded'], to: 'reported', by: 'an officer' },
  { move: 'adopt', from: ['reported'], to: 'adopted', by: 'an officer' },
  { move: 'turn-down', from: ['reported'], to: 'not-adopted', by: 'an officer' },
  { move: 'hand-over', from: ['adopted'], to: 'handed-over', by: 'an officer' },
  { move: 'report-progress', from: ['handed-over'], to: 'same', by: 'the unit or an officer' },
  { move: 'handle', from: ['handed-over'], to: 'handled', by: 'the unit or an officer' },
  { move: 'redo', from: ['handled', 'replied'], to: 'handed-over', by: 'an officer' },
  {
    move: 'supervise',
    from: ['handed-over', 'handled'],
    to: 'same',
    by: 'a dispatcher or overseer',
  },
  { move: 'reply', from: ['handled'], to: 'replied', by: 'an officer' },
  { move: 'judge', from: ['replied'], to: 'judged', by: 'an officer' },
  { move: 'close', from: ['not-adopted', 'judged'], to: 'closed', by: 'another officer' },
  { move: 'reword', from: DECIDED, to: 'same', by: 'an officer' },
  { move: 'publish', from: DECIDED, to: 'same', by: 'a final editor' },
  { move: 'hide', from: DECIDED, to: 'same', by: 'an editor or officer' },
  { move: 'show', from: DECIDED, to: 'same', by: 'an editor or officer' },
  { move: 'link', from: DECIDED, to: 'same', by: 'an editor or officer' },
  { move: 'unlink', from: DECIDED, to: 'same', by: 'an editor or officer' },
]

/** Where a move leads from a state; null when the table has no such step. */
export function nextConsultationState(
  move: ConsultationMove,
  state: ConsultationState,
): ConsultationState | null {
  const step = CONSULTATION_WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  return step.to === 'same' ? state : step.to
}

const MATTER_STATE_OF: Readonly<Record<ConsultationState, MatterState>> = {
  collected: 'received',
  selected: 'filed',
  unlisted: 'declined',
  diverted: 'diverted',
  researched: 'filed',
  consulted: 'filed',
  concluded: 'filed',
  reported: 'filed',
  adopted: 'filed',
  'not-adopted': 'answered',
  'handed-over': 'assigned',
  handled: 'in-progress',
  replied: 'answered',
  judged: 'answered',
  closed: 'closed',
}

/** The same in the words that all matters share. */
export const matterStateOf = (state: ConsultationState): MatterState => MATTER_STATE_OF[state]

const REPLIED: readonly ConsultationState[] = ['replied', 'judged', 'closed']
const HANDLED: readonly ConsultationState[] = ['handled', ...REPLIED]
const ENDED: readonly ConsultationState[] = ENDED_CONSULTATION_STATES
const LEFT: readonly ConsultationState[] = LEFT_CONSULTATION_STATES

/** Whether nobody has to do anything about it any more. */
export const isEnded = (state: ConsultationState): boolean => ENDED.includes(state)

/** Whether it was not taken up here, or passed on. */
export const isLeft = (state: ConsultationState): boolean => LEFT.includes(state)

/** Whether a second person has not decided yet. */
export const isUndecided = (state: ConsultationState): boolean => state === 'collected'

/** Whether a unit has it, and has not handled it. */
export const isHandedOver = (state: ConsultationState): boolean => state === 'handed-over'

/** Whether it was handled, and nobody has taken that back. */
export const isHandled = (state: ConsultationState): boolean => HANDLED.includes(state)

/** Whether who asked has the reply, and nobody has taken it back. */
export const isReplied = (state: ConsultationState): boolean => REPLIED.includes(state)
