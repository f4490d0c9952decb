import { expect, it } from 'vitest'

import { CONSULTATION_MOVES } from '#db/consultation-states'

import { describeDone } from './describe-done.ts'

it('says of each move in words of its own that it was done, and what comes next', () => {
  const sentences = CONSULTATION_MOVES.map((move) => describeDone(move))
  expect(new Set(sentences.map(([did]) => did)).size).toBe(CONSULTATION_MOVES.length)
  for (const [did, next] of sentences) {
    expect(did).toContain('了')
    expect(next).toMatch(/。$/u)
  }
})
