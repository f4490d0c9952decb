import { expect, it } from 'vitest'

import { codeAt } from '../../testing/second-factor.ts'
import { factorAddress, findStep, newFactorSecret } from './factor-code.ts'

const NOW = new Date('2026-03-20T02:00:10Z')
const STEP = Math.floor(NOW.getTime() / 30_000)
const secret = newFactorSecret()
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1_000)

it('takes the code of now, of the step before and of the one after', () => {
  const stepOf = (at: Date) => findStep(codeAt(secret, at), { secret, lastStep: null, now: NOW })
  expect([ago(30), NOW, ago(-30)].map(stepOf)).toEqual([STEP - 1, STEP, STEP + 1])
  expect([ago(90), ago(-90)].map(stepOf)).toEqual([null, null])
})

it('takes no step up to the last one that was used, also when the clock was set back', () => {
  const code = codeAt(secret, NOW)
  const after = (lastStep: number) => findStep(code, { secret, lastStep, now: NOW })
  expect([STEP - 1, STEP, STEP + 1, STEP + 1_000].map(after)).toEqual([STEP, null, null, null])
})

it('takes nothing that is not six figures', () => {
  for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６', ' 123456'])
    expect(findStep(code, { secret, lastStep: null, now: NOW })).toBeNull()
})

it('is named to the app by the site and the person', () => {
  const address = new URL(factorAddress(secret, { siteName: '陇原政协', loginName: 'li.wei' }))
  expect(address.protocol).toBe('otpauth:')
  expect(decodeURIComponent(address.pathname)).toContain('陇原政协:li.wei')
  expect(address.searchParams.get('secret')).toBe(secret)
})
