import { expect, test } from 'vitest'
import { growsLinearly } from './growth.ts'

test('work that begins again at each character is distinguished from work that reads on', () => {
  // The longer text takes 256 times as long: a short run shows it.
  expect(growsLinearly((text) => void /a+$/.exec(`${text}b`), 'a', 2_000, 0.002)).toBe(false)
  expect(growsLinearly((text) => void text.split('b').join('c'), 'ab', 40_000)).toBe(true)
})
