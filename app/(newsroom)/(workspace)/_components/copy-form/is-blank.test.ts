import { expect, it } from 'vitest'

import { bodyFromParagraphs } from '#domain/article/body'
import { emptyContent } from '#domain/article/content'

import { isBlank } from './is-blank.ts'

it('is blank while nothing was written, whatever the form began with', () => {
  const empty = emptyContent('620825')
  expect(isBlank(empty)).toBe(true)
  expect(isBlank({ ...empty, credits: [{ role: 'correspondent', name: '甲某' }] })).toBe(true)
  expect(isBlank({ ...empty, headline: ' ', body: bodyFromParagraphs(['']) })).toBe(true)
  expect(isBlank({ ...empty, headline: '甲' })).toBe(false)
  expect(isBlank({ ...empty, body: bodyFromParagraphs(['开会。']) })).toBe(false)
  expect(isBlank({ ...empty, printDate: '2026-11-28' })).toBe(false)
})
