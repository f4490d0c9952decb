import { expect, it } from 'vitest'

import { bodyFromParagraphs } from './body.ts'
import { emptyContent } from './content.ts'

import { isUnwritten } from './is-unwritten.ts'

it('is unwritten while nothing was written, whatever the form began with', () => {
  const empty = emptyContent('620825')
  expect(isUnwritten(empty)).toBe(true)
  expect(isUnwritten({ ...empty, credits: [{ role: 'correspondent', name: '甲某' }] })).toBe(true)
  expect(isUnwritten({ ...empty, headline: ' ', body: bodyFromParagraphs(['']) })).toBe(true)
  expect(isUnwritten({ ...empty, headline: '甲' })).toBe(false)
  expect(isUnwritten({ ...empty, body: bodyFromParagraphs(['开会。']) })).toBe(false)
  expect(isUnwritten({ ...empty, printDate: '2026-11-28' })).toBe(false)
})
