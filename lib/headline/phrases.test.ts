import { expect, it } from 'vitest'

import { splitClauses, splitPhrases } from './phrases.ts'

it('breaks a headline between words and keeps punctuation with its word', () => {
  const headline = '麦积区“政协讲堂”第八讲开讲，委员听讲'
  const phrases = splitPhrases(headline)
  expect(phrases.join('')).toBe(headline)
  expect(phrases.length).toBeGreaterThan(3)
  expect(phrases.some((phrase) => /^[”，]/u.test(phrase) || phrase.endsWith('“'))).toBe(false)
})

it('keeps a number with what it counts', () => {
  const phrases = splitPhrases('七项举措提效能')
  expect(phrases[0]).toMatch(/^七项/u)
})

it('knows the clauses that a space sets apart', () => {
  expect(splitClauses('四项制度抓落实　七项举措提效能')).toEqual([
    '四项制度抓落实',
    '七项举措提效能',
  ])
})
