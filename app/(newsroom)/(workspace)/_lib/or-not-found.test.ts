import { expect, it } from 'vitest'

import { Refusal } from '#lib/refusal'

import { orNotFound, orNull } from './or-not-found.ts'

const refused = (code: 'not-found' | 'invalid-input') => Promise.reject(new Refusal(code, '没有'))

it('has nothing where nothing is to be seen, and hides no other refusal', async () => {
  expect(await orNull(Promise.resolve(7))).toBe(7)
  expect(await orNull(refused('not-found'))).toBeNull()
  await expect(orNull(refused('invalid-input'))).rejects.toThrow('没有')
  await expect(orNotFound(refused('not-found'))).rejects.toThrow('404')
})
