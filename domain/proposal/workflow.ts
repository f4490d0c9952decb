import type { MatterMove, MatterState } from '#db/matter-states'

// The one table of a proposal's life while it is handled in the portal. Buttons, commands, lists and
// docs/proposal-workflow.md ask it. What a unit does with its part is the table of assignments.

/** Moves that lead a proposal from one state to another, or are only possible in some. */
export type ProposalMove = Extract<
  MatterMove,
  | 'write'
  | 'agree'
  | 'disagree'
  | 'drop'
  | 'submit'
  | 'propose'
  | 'reject'
  | 'file'
  | 'decline'
  | 'return'
  | 'merge'
  | 'divert'
  | 'ask-revoke'
  | 'revoke'
  | 'make-key'
  | 'end-key'
>

interface ProposalStep {
  move: ProposalMove
  from: readonly MatterState[]
  /** Where it leads; 'same' stays. */
  to: MatterState | 'same'
  /** Who makes the move; the policy holds them to it. */
  by: 'who wrote it' | 'a joint mover' | 'an officer' | 'a second officer'
}

const WITH_MOVER = ['draft', 'returned'] as const
const FILED = ['filed', 'assigned', 'in-progress'] as const

export const PROPOSAL_WORKFLOW: readonly ProposalStep[] = [
  { move: 'write', from: WITH_MOVER, to: 'same', by: 'who wrote it' },
  { move: 'agree', from: WITH_MOVER, to: 'same', by: 'a joint mover' },
  { move: 'disagree', from: WITH_MOVER, to: 'same', by: 'a joint mover' },
  { move: 'drop', from: WITH_MOVER, to: 'same', by: 'who wrote it' },
  { move: 'submit', from: WITH_MOVER, to: 'received', by: 'who wrote it' },
  { move: 'propose', from: ['received'], to: 'same', by: 'an officer' },
  { move: 'propose', from: ['filed'], to: 'same', by: 'an officer' },
  { move: 'reject', from: ['received', 'filed'], to: 'same', by: 'a second officer' },
  { move: 'file', from: ['received'], to: 'filed', by: 'a second officer' },
  { move: 'decline', from: ['received'], to: 'declined', by: 'a second officer' },
  { move: 'return', from: ['received'], to: 'returned', by: 'an officer' },
  { move: 'merge', from: ['received', 'filed'], to: 'merged', by: 'a second officer' },
  { move: 'divert', from: ['received'], to: 'diverted', by: 'a second officer' },
  { move: 'ask-revoke', from: ['received', 'filed'], to: 'same', by: 'who wrote it' },
  { move: 'revoke', from: ['received', 'filed'], to: 'revoked', by: 'a second officer' },
  { move: 'make-key', from: FILED, to: 'same', by: 'an officer' },
  { move: 'end-key', from: FILED, to: 'same', by: 'an officer' },
]

/** Where a move leads from a state; null when the table has no such step. */
export function nextProposalState(move: ProposalMove, state: MatterState): MatterState | null {
  const step = PROPOSAL_WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  return step.to === 'same' ? state : step.to
}

/** Whether a proposal lies with the people who move it. */
export const isWithMover = (state: MatterState): boolean => WITH_MOVER.some((one) => one === state)

/** Moves after which it is known whether its words are those that were returned. */
export const WORDED_MOVES = ['write', 'return'] as const

/** Whether nobody has written in a proposal since it was returned; its moves, the latest first. */
export const isAsReturned = (moves: readonly { move: MatterMove }[]): boolean =>
  moves.find(({ move }) => WORDED_MOVES.some((one) => one === move))?.move === 'return'

/** Whether officers have it before them. */
export const isBeingExamined = (state: MatterState): boolean => state === 'received'

/** Whether nobody but its movers knows of it. */
export const isDraft = (state: MatterState): boolean => state === 'draft'
