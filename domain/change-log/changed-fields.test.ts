import { expect, it } from 'vitest'

import { changedFields } from './changed-fields.ts'

const seen = { name: '甲', place: '乙' }

it('returns what the form changed, and leaves alone what others wrote beside it', () => {
  const now = { name: '甲', place: '丙' }
  expect(changedFields(now, { seen, wanted: { name: '丁', place: '乙' } })).toEqual({ name: '丁' })
  expect(changedFields(now, { seen, wanted: seen })).toEqual({})
})

it('takes for done what somebody else has changed in the same way', () => {
  const wanted = { name: '甲', place: '丙' }
  expect(changedFields(wanted, { seen, wanted })).toEqual({})
})

it('refuses a field that both changed, by its name', () => {
  const now = { name: '丙', place: '乙' }
  expect(() => changedFields(now, { seen, wanted: { name: '丁', place: '乙' } })).toThrow(
    expect.objectContaining({ code: 'conflict', issues: { name: [expect.any(String)] } }),
  )
})
