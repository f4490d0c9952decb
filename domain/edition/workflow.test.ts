import { describe, expect, it } from 'vitest'

import { EDITION_STATES, MOVES, type EditionState, type Move } from '#db/states'

import { movesFrom, needsReason, nextState } from './workflow.ts'

/** Every step there is; each pair of state and move that is not here must be refused. */
const STEPS: readonly [EditionState, Move, EditionState][] = [
  ['draft', 'edit', 'draft'],
  ['draft', 'submit', 'review1'],
  ['returned', 'edit', 'returned'],
  ['returned', 'submit', 'review1'],
  ['review1', 'recall', 'draft'],
  ['review1', 'claim', 'review1'],
  ['review1', 'release', 'review1'],
  ['review1', 'approve', 'review2'],
  ['review1', 'return', 'returned'],
  ['review2', 'claim', 'review2'],
  ['review2', 'release', 'review2'],
  ['review2', 'approve', 'review3'],
  ['review2', 'return', 'returned'],
  ['review3', 'claim', 'review3'],
  ['review3', 'release', 'review3'],
  ['review3', 'approve', 'approved'],
  ['review3', 'return', 'returned'],
  ['draft', 'spike', 'spiked'],
  ['returned', 'spike', 'spiked'],
  ['review1', 'spike', 'spiked'],
  ['review2', 'spike', 'spiked'],
  ['review3', 'spike', 'spiked'],
  ['spiked', 'unspike', 'review2'],
  ['review1', 'edit', 'review1'],
  ['review2', 'edit', 'review2'],
  ['review3', 'edit', 'review3'],
  ['approved', 'return', 'returned'],
  ['approved', 'schedule', 'scheduled'],
  ['approved', 'publish', 'published'],
  ['scheduled', 'schedule', 'scheduled'],
  ['scheduled', 'unschedule', 'approved'],
  ['scheduled', 'publish', 'published'],
  ['published', 'supersede', 'superseded'],
  ['draft', 'archive', 'published'],
  ['review2', 'force', 'published'],
  ['review3', 'force', 'published'],
]

describe('the workflow table', () => {
  for (const state of EDITION_STATES) {
    for (const move of MOVES) {
      const step = STEPS.find(([from, name]) => from === state && name === move)
      it(`${state} + ${move} ${step ? `leads to ${step[2]}` : 'is no step'}`, () => {
        expect(nextState(move, state, 3, 'review2')).toBe(step?.[2] ?? null)
        expect(movesFrom(state).includes(move)).toBe(step !== undefined)
      })
    }
  }

  it('ends review at the last level the site has', () => {
    expect(nextState('approve', 'review1', 1)).toBe('approved')
    expect(nextState('approve', 'review1', 2)).toBe('review2')
    expect(nextState('approve', 'review2', 2)).toBe('approved')
  })

  it('ends review where an edition stands when the site has fewer levels than it came through', () => {
    expect(nextState('approve', 'review3', 2)).toBe('approved')
    expect(nextState('approve', 'review2', 1)).toBe('approved')
  })

  it('asks why when an edition goes back, aside or past its reviews', () => {
    expect(MOVES.filter(needsReason)).toEqual(['return', 'spike', 'unspike', 'force', 'archive'])
  })
})
