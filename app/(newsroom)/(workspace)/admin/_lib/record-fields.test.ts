import { expect, it } from 'vitest'

import { isTyped, recordRequest } from './record-fields.ts'

const seen = { name: '书香政协', position: 3, endsOn: '', topicId: 7 }

it('asks for what the form began with and what is in it, numbers as numbers', () => {
  const typed = {
    name: '书香',
    position: '12',
    endsOn: '2026-05-01',
    requestKey: 'k',
    topicId: '8',
  }
  expect(recordRequest(seen, typed)).toEqual({
    seen,
    values: { name: '书香', position: 12, endsOn: '2026-05-01', topicId: 8 },
  })
})

it('leaves a number that is none to its command, which says so', () => {
  expect(recordRequest(seen, { position: ' ' }).values).toMatchObject({ position: ' ' })
  expect(recordRequest(seen, { position: '12.5' }).values).toMatchObject({ position: 12.5 })
})

it('reads a form that is sent without scripts in the same way', () => {
  const form = new FormData()
  form.append('name', '书香')
  expect(recordRequest(seen, form).values).toEqual({ ...seen, name: '书香' })
})

it.each([undefined, null, 'x', 7, []])('makes nothing of %o', (junk) => {
  expect(recordRequest(junk, junk)).toEqual({ seen: {}, values: {} })
})

it('distinguishes what was typed from what the form began with', () => {
  expect(isTyped(seen, { name: '书香政协', position: '3', endsOn: '' })).toBe(false)
  expect(isTyped(seen, { name: '书香政协', position: '4', endsOn: '' })).toBe(true)
})
