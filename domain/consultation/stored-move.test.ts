import { expect, it } from 'vitest'

import { CONSULTATION_MOVES, STORED_CONSULTATION_MOVES } from '#db/consultation-states'

import { moveOfRow, storedMoveOf } from './stored-move.ts'
import { CONSULTATION_WORKFLOW, nextConsultationState } from './workflow.ts'

/** Moves for which somebody always writes words. */
const WORDED = [
  'report-progress',
  'redo',
  'leave-out',
  'divert',
  'turn-down',
  'hide',
  'show',
  'reword',
]

it('is read again as the move it was, from each state in which it is made', () => {
  const read = CONSULTATION_WORKFLOW.flatMap(({ move, from }) =>
    from.map((state) => {
      const to = nextConsultationState(move, state) ?? state
      const reason = WORDED.includes(move) ? '理由' : null
      return [move, moveOfRow({ move: storedMoveOf(move), state: to, reason })]
    }),
  )
  expect(read.length).toBeGreaterThan(CONSULTATION_MOVES.length)
  for (const [made, found] of read) expect(found).toBe(made)
})

it('is stored as a move that the database has a value for', () => {
  for (const move of CONSULTATION_MOVES)
    expect(STORED_CONSULTATION_MOVES).toContain(storedMoveOf(move))
  for (const move of STORED_CONSULTATION_MOVES) expect(storedMoveOf(move)).toBe(move)
})
