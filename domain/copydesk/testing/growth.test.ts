import { expect, test } from 'vitest'
import { growsLinearly } from './growth.ts'

test('work that begins again at each character is distinguished from work that reads on', () => {
  expect(growsLinearly((text) => void /a+$/.exec(`${text}b`), 'a', 1_000)).toBe(false)
  expect(growsLinearly((text) => void text.split('b').join('c'), 'ab', 40_000)).toBe(true)
})
