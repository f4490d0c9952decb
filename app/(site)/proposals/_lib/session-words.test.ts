import { expect, it } from 'vitest'

import { describeOutcomes } from './session-words.ts'

const STEPS = { received: 0, filed: 0, key: 0, 'taken-up': 0, answered: 0, done: 0 }

it('names what was dropped, what was merged without being filed, and apart from them what is examined yet', () => {
  const steps = { ...STEPS, received: 184, filed: 169 }
  const states = { declined: 10, merged: 29, received: 3 }
  expect(describeOutcomes({ steps, cases: 142, states })).toBe(
    '并案以后，立案的合为142件办理。没有往下走的：不予立案10件、没有立案就并案2件。还在审查：3件。',
  )
  expect(describeOutcomes({ steps, cases: 169, states: { filed: 169 } })).toBe('')
})
