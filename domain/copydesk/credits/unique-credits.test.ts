import { expect, it } from 'vitest'

import type { Credit } from '../page-reading.ts'
import { uniqueCredits } from './unique-credits.ts'

const author: Credit = { role: 'author', name: '张甲' }
const photographer: Credit = { role: 'photographer', name: '张甲' }
const correspondent: Credit = { role: 'correspondent', name: '张甲' }

it.each([
  ['once for each role', [author, photographer, author], [author, photographer]],
  ['one writer', [correspondent, author, photographer], [correspondent, photographer]],
  [
    'one writer, whoever is first',
    [author, { ...author, role: 'reporter' }],
    [{ ...author, role: 'reporter' }],
  ],
  [
    'another author',
    [correspondent, { ...author, name: '王乙' }],
    [correspondent, { ...author, name: '王乙' }],
  ],
] satisfies [string, Credit[], Credit[]][])('has %s', (_, credits, expected) => {
  expect(uniqueCredits(credits)).toEqual(expected)
})
