import { CLOSED_EDITION_STATES, type EditionState, type Move, type ReviewLevel } from '#db/states'

// The one table of an edition's life. Queue, buttons, commands and docs/review-workflow.md ask it;
// nobody else compares states.
export interface WorkflowStep {
  move: Move
  from: readonly EditionState[]
  /** Where it leads; 'same' stays, 'before' is where it was when it was spiked. */
  to: EditionState | 'same' | 'before'
  /** Whether the person must say why. */
  reason: boolean
  /** Who makes the move; the policy holds them to it. */
  by:
    | 'author, or final editor of a correction or update'
    | 'author or co-author'
    | 'submitter'
    | 'editor of the level'
    | 'claimant'
    | 'final editor'
    | 'whoever spiked may'
    | 'a newer edition'
}

const IN_REVIEW = ['review1', 'review2', 'review3'] as const

export const WORKFLOW: readonly WorkflowStep[] = [
  {
    move: 'edit',
    from: ['draft', 'returned'],
    to: 'same',
    reason: false,
    by: 'author or co-author',
  },
  { move: 'edit', from: IN_REVIEW, to: 'same', reason: false, by: 'claimant' },
  {
    move: 'submit',
    from: ['draft', 'returned'],
    to: 'review1',
    reason: false,
    by: 'author or co-author',
  },
  { move: 'recall', from: ['review1'], to: 'draft', reason: false, by: 'submitter' },
  { move: 'claim', from: IN_REVIEW, to: 'same', reason: false, by: 'editor of the level' },
  { move: 'release', from: IN_REVIEW, to: 'same', reason: false, by: 'claimant' },
  { move: 'approve', from: ['review1'], to: 'review2', reason: false, by: 'editor of the level' },
  { move: 'approve', from: ['review2'], to: 'review3', reason: false, by: 'editor of the level' },
  { move: 'approve', from: ['review3'], to: 'approved', reason: false, by: 'editor of the level' },
  { move: 'return', from: IN_REVIEW, to: 'returned', reason: true, by: 'editor of the level' },
  { move: 'return', from: ['approved'], to: 'returned', reason: true, by: 'final editor' },
  {
    move: 'spike',
    from: ['draft', 'returned'],
    to: 'spiked',
    reason: true,
    by: 'author, or final editor of a correction or update',
  },
  { move: 'spike', from: IN_REVIEW, to: 'spiked', reason: true, by: 'editor of the level' },
  { move: 'unspike', from: ['spiked'], to: 'before', reason: true, by: 'whoever spiked may' },
  { move: 'schedule', from: ['approved'], to: 'scheduled', reason: false, by: 'final editor' },
  { move: 'unschedule', from: ['scheduled'], to: 'approved', reason: false, by: 'final editor' },
  {
    move: 'publish',
    from: ['approved', 'scheduled'],
    to: 'published',
    reason: false,
    by: 'final editor',
  },
  {
    move: 'force',
    from: ['review2', 'review3'],
    to: 'published',
    reason: true,
    by: 'final editor',
  },
  // What a paper has printed was reviewed there: it comes in as an archive, marked so.
  { move: 'archive', from: ['draft'], to: 'published', reason: true, by: 'final editor' },
  {
    move: 'supersede',
    from: ['published'],
    to: 'superseded',
    reason: false,
    by: 'a newer edition',
  },
]

/**
 * Where a move leads from a state, or null when the table has no such step. `levels` is how many
 * levels the site reviews in: the last one's approval leads to `approved`. `before` is the state an
 * edition was spiked in.
 */
export function nextState(
  move: Move,
  state: EditionState,
  levels: ReviewLevel,
  before: EditionState | null = null,
): EditionState | null {
  const level = levelOf(state)
  // Beyond the last level stands what came there while the site had more of them.
  if (move === 'approve' && level !== null && level >= levels) return 'approved'
  const step = WORKFLOW.find((row) => row.move === move && row.from.includes(state))
  if (!step) return null
  if (step.to === 'before') return before
  return step.to === 'same' ? state : step.to
}

/** The review level a state stands at, or null outside review. */
export function levelOf(state: EditionState): ReviewLevel | null {
  if (state === 'review1') return 1
  if (state === 'review2') return 2
  return state === 'review3' ? 3 : null
}

/** Whether readers have had it before them, now or until a newer edition. */
export const wasPublished = (state: EditionState): boolean =>
  state === 'published' || state === 'superseded'

/** Whether nothing more is done with an edition in this state, unless it is taken up again. */
export const isClosed = (state: EditionState): boolean =>
  CLOSED_EDITION_STATES.some((closed) => closed === state)

export function needsReason(move: Move): boolean {
  return WORKFLOW.some((row) => row.move === move && row.reason)
}

/** Moves the table has from a state, in its order. */
export function movesFrom(state: EditionState): Move[] {
  return [...new Set(WORKFLOW.filter(({ from }) => from.includes(state)).map(({ move }) => move))]
}
