import { expect, it } from 'vitest'

import { splitPhrases } from './phrases.ts'

it('breaks a headline between words and keeps punctuation with its word', () => {
  const headline = '麦积区“政协讲堂”第八讲开讲，委员听讲'
  const phrases = splitPhrases(headline)
  expect(phrases.join('')).toBe(headline)
  expect(phrases.length).toBeGreaterThan(3)
  expect(phrases.some((phrase) => /^[”，]/u.test(phrase) || /“$/u.test(phrase))).toBe(false)
})
