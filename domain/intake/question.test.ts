import { expect, it } from 'vitest'

import { askQuestion, isAnswer, openQuestion, QUESTION_HOURS, spellNumber } from './question.ts'

const KEY = 'a key for tests alone'
const NOW = new Date('2026-03-20T02:00:00Z')
const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000)

it.each([
  [0, '零'],
  [7, '七'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [28, '二十八'],
])('reads %i as %s', (number, read) => expect(spellNumber(number)).toBe(read))

it('asks a sum of two numbers up to ten, whose answer is what its words come to', () => {
  const numbers = new Map(Array.from({ length: 100 }, (_, number) => [spellNumber(number), number]))
  for (let round = 0; round < 200; round += 1) {
    const { text, sealed } = askQuestion(KEY, NOW)
    const [, one = '', sign, other = ''] = /^(.+?)([加减])(.+)等于几？$/.exec(text) ?? []
    const [left = 0, right = 0] = [numbers.get(one), numbers.get(other)]
    const answer = sign === '加' ? left + right : left - right
    expect(openQuestion(sealed, KEY, NOW)?.answer).toBe(answer)
    expect(answer).toBeGreaterThanOrEqual(0)
    expect(Math.max(left, right)).toBeLessThanOrEqual(10)
  }
})

it('takes the answer in figures, wide ones and words, and no other', () => {
  const question = { nonce: 'n', answer: 12 }
  for (const right of ['12', ' １２ ', '十二', '十二。'])
    expect(isAnswer(right, question)).toBe(true)
  for (const wrong of ['', '13', '1 二', '一十二点五', 'NaN'])
    expect(isAnswer(wrong, question)).toBe(false)
})

it('shows nothing of the answer, and opens for its own key alone and for a few hours', () => {
  const { sealed } = askQuestion(KEY, NOW)
  expect(openQuestion(sealed, 'another key', NOW)).toBeNull()
  expect(openQuestion(`x${sealed}`, KEY, NOW)).toBeNull()
  expect(openQuestion('', KEY, NOW)).toBeNull()
  expect(openQuestion(sealed, KEY, later(QUESTION_HOURS - 1))).not.toBeNull()
  expect(openQuestion(sealed, KEY, later(QUESTION_HOURS))).toBeNull()
})
