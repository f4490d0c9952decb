import { expect, it } from 'vitest'

import { seal, unseal } from './sealed.ts'

const key = 'a key of these tests'
const purpose = 'second factor of 7'

it('opens what was sealed with the same key for the same purpose', () => {
  const sealed = seal('秘密 secret', { key, purpose })
  expect(sealed).not.toContain('secret')
  expect(unseal(sealed, { key, purpose })).toBe('秘密 secret')
  expect(seal('秘密 secret', { key, purpose })).not.toBe(sealed)
})

it('opens nothing of another key, another row, a changed seal or junk', () => {
  const sealed = seal('秘密', { key, purpose })
  const last = sealed.at(-2) === 'A' ? 'B' : 'A'
  expect(unseal(sealed, { key: 'another key', purpose })).toBeNull()
  expect(unseal(sealed, { key, purpose: 'second factor of 8' })).toBeNull()
  expect(unseal(sealed.slice(0, -2) + last + sealed.slice(-1), { key, purpose })).toBeNull()
  expect(unseal('', { key, purpose })).toBeNull()
})
