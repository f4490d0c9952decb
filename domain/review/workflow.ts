import type { EditionState, Move, ReviewLevel } from '#db/states'

// The one table of an edition's life. Queue, buttons, commands and documents ask it; nobody else
// compares states. The full set of moves comes with the newsroom; these are the ones that exist.
export interface WorkflowStep {
  move: Move
  from: readonly EditionState[]
  /** Where it leads; 'same' when the state stays. */
  to: EditionState | 'same'
  /** Whether the person must say why. */
  reason: boolean
}

export const WORKFLOW: readonly WorkflowStep[] = [
  { move: 'edit', from: ['draft', 'returned'], to: 'same', reason: false },
  { move: 'submit', from: ['draft', 'returned'], to: 'review1', reason: false },
  { move: 'recall', from: ['review1'], to: 'draft', reason: false },
  { move: 'claim', from: ['review1', 'review2', 'review3'], to: 'same', reason: false },
  { move: 'release', from: ['review1', 'review2', 'review3'], to: 'same', reason: false },
  { move: 'approve', from: ['review1'], to: 'review2', reason: false },
  { move: 'approve', from: ['review2'], to: 'review3', reason: false },
  { move: 'approve', from: ['review3'], to: 'approved', reason: false },
  { move: 'return', from: ['review1', 'review2', 'review3'], to: 'returned', reason: true },
  { move: 'publish', from: ['approved'], to: 'published', reason: false },
]

/**
 * Where a move leads from a state, or null when the table has no such step. `levels` is how many
 * levels the site reviews in: the last one's approval leads to `approved`.
 */
export function nextState(
  move: Move,
  state: EditionState,
  levels: ReviewLevel,
): EditionState | null {
  if (move === 'approve' && levelOf(state) === levels) return 'approved'
  const step = WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  return step.to === 'same' ? state : step.to
}

/** The review level a state stands at, or null outside review. */
export function levelOf(state: EditionState): ReviewLevel | null {
  if (state === 'review1') return 1
  if (state === 'review2') return 2
  return state === 'review3' ? 3 : null
}

export function needsReason(move: Move): boolean {
  return WORKFLOW.some((row) => row.move === move && row.reason)
}

/** Moves the table has from a state, in its order. */
export function movesFrom(state: EditionState): Move[] {
  return [...new Set(WORKFLOW.filter(({ from }) => from.includes(state)).map(({ move }) => move))]
}
