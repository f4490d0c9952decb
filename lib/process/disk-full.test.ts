import { expect, it } from 'vitest'

import { isDiskFull } from './disk-full.ts'

const coded = (code: string, message = 'x') => Object.assign(new Error(message), { code })

it('knows a full disk by what Node, PostgreSQL and libvips say, also within another error', () => {
  expect(isDiskFull(coded('ENOSPC'))).toBe(true)
  expect(isDiskFull(coded('EDQUOT'))).toBe(true)
  expect(isDiskFull(coded('53100'))).toBe(true)
  expect(isDiskFull(new Error('vips: write error: No space left on device'))).toBe(true)
  expect(isDiskFull(new Error('Failed query', { cause: coded('53100') }))).toBe(true)
})

it('takes nothing else for one', () => {
  for (const error of [coded('ENOENT'), new Error('no such table'), 'ENOSPC', null, undefined]) {
    expect(isDiskFull(error)).toBe(false)
  }
})
