import { expect, it } from 'vitest'

import { LAST_BY_LINK } from '#domain/assignment/schemas'

import { describeHandedIn } from './describe-handed-in.ts'

it('has a sentence of its own for each move after which a link is used up, and none else', () => {
  const sentences = LAST_BY_LINK.map(describeHandedIn)
  expect(sentences).not.toContain('')
  expect(new Set(sentences).size).toBe(LAST_BY_LINK.length)
  expect(describeHandedIn(undefined)).toBe('')
})
