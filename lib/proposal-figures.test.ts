import { expect, it } from 'vitest'

import { describeFigures, formatStepShare, stepLength } from './proposal-figures.ts'

const XIGU = { received: 150, filed: 142, key: 22, 'taken-up': 13, answered: 142, done: 137 }
const NONE = { received: 0, filed: 0, key: 0, 'taken-up': 0, answered: 0, done: 0 }

it('measures each step against what it is a part of', () => {
  expect(formatStepShare(XIGU, 'received')).toBeNull()
  expect(formatStepShare(XIGU, 'filed')).toBe('占收到95%')
  expect(formatStepShare(XIGU, 'key')).toBe('占立案15%')
  expect(formatStepShare(XIGU, 'taken-up')).toBe('占立案9%')
  expect(formatStepShare(XIGU, 'done')).toBe('占立案96%')
})

it('measures nothing against none, and none that is more than its whole', () => {
  expect(formatStepShare(NONE, 'filed')).toBeNull()
  expect(formatStepShare({ ...XIGU, answered: 143 }, 'answered')).toBeNull()
})

it('draws every step on one scale', () => {
  expect(stepLength(XIGU, 'received')).toBe(1)
  expect(stepLength(XIGU, 'key')).toBeCloseTo(22 / 150)
  expect(stepLength(NONE, 'filed')).toBe(0)
})

it('says in a sentence what is there', () => {
  expect(describeFigures(XIGU)).toBe(
    '收到提案150件，立案142件；选出重点提案22件，领导批办领办13件；已答复142件，办结137件。',
  )
  expect(describeFigures({ ...NONE, received: 3, filed: 2 })).toBe('收到提案3件，立案2件。')
})
