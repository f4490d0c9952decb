import {
  AWAITING_PUBLICATION_STATES,
  IN_REVIEW_STATES,
  MOVES_WITH_REASON,
  WITH_AUTHOR_STATES,
  type EditionState,
  type Move,
  type ReviewLevel,
} from '#db/states'

import { levelOf } from './edition-state.ts'

// The one table of an edition's life. Queue, buttons, commands and docs/review-workflow.md ask it.
export interface WorkflowStep {
  move: Move
  from: readonly EditionState[]
  /** Where it leads; 'same' stays, 'before' is where it was when it was spiked. */
  to: EditionState | 'same' | 'before'
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

export const WORKFLOW: readonly WorkflowStep[] = [
  {
    move: 'edit',
    from: WITH_AUTHOR_STATES,
    to: 'same',
    by: 'author or co-author',
  },
  { move: 'edit', from: IN_REVIEW_STATES, to: 'same', by: 'claimant' },
  {
    move: 'submit',
    from: WITH_AUTHOR_STATES,
    to: 'review1',
    by: 'author or co-author',
  },
  { move: 'recall', from: ['review1'], to: 'draft', by: 'submitter' },
  { move: 'claim', from: IN_REVIEW_STATES, to: 'same', by: 'editor of the level' },
  { move: 'release', from: IN_REVIEW_STATES, to: 'same', by: 'claimant' },
  { move: 'approve', from: ['review1'], to: 'review2', by: 'editor of the level' },
  { move: 'approve', from: ['review2'], to: 'review3', by: 'editor of the level' },
  { move: 'approve', from: ['review3'], to: 'approved', by: 'editor of the level' },
  { move: 'return', from: IN_REVIEW_STATES, to: 'returned', by: 'editor of the level' },
  { move: 'return', from: ['approved'], to: 'returned', by: 'final editor' },
  {
    move: 'spike',
    from: WITH_AUTHOR_STATES,
    to: 'spiked',
    by: 'author, or final editor of a correction or update',
  },
  { move: 'spike', from: IN_REVIEW_STATES, to: 'spiked', by: 'editor of the level' },
  { move: 'unspike', from: ['spiked'], to: 'before', by: 'whoever spiked may' },
  { move: 'schedule', from: AWAITING_PUBLICATION_STATES, to: 'scheduled', by: 'final editor' },
  { move: 'unschedule', from: ['scheduled'], to: 'approved', by: 'final editor' },
  {
    move: 'publish',
    from: AWAITING_PUBLICATION_STATES,
    to: 'published',
    by: 'final editor',
  },
  {
    move: 'force',
    from: ['review2', 'review3'],
    to: 'published',
    by: 'final editor',
  },
  // What a paper has printed was reviewed there: it comes in as an archive, marked so.
  { move: 'archive', from: ['draft'], to: 'published', by: 'final editor' },
  {
    move: 'supersede',
    from: ['published'],
    to: 'superseded',
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

/** Whether the person must say why. */
export const needsReason = (move: Move): boolean => MOVES_WITH_REASON.some((one) => one === move)

/** Moves the table has from a state, in its order. */
export function movesFrom(state: EditionState): Move[] {
  return [...new Set(WORKFLOW.filter(({ from }) => from.includes(state)).map(({ move }) => move))]
}
