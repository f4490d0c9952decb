import { expect, it } from 'vitest'

import { deviceCookie, parseDevice, signDevice } from './known-device.ts'

const SECRET = 'a secret of these tests'

it('knows a browser again by the name it signed in with, however that is typed', () => {
  const value = signDevice('Zhuanglang', SECRET)
  const device = parseDevice(value, ' zhuanglang ', SECRET)
  expect(device).toMatch(/^[\w-]{22}$/)
  expect(parseDevice(signDevice('Zhuanglang', SECRET), 'zhuanglang', SECRET)).not.toBe(device)
  expect(deviceCookie('Zhuanglang')).toBe(deviceCookie('zhuanglang'))
})

it('believes no value that was signed for another name, by another secret, or altered', () => {
  const value = signDevice('zhuanglang', SECRET)
  expect(parseDevice(value, 'xigu', SECRET)).toBeNull()
  expect(parseDevice(value, 'zhuanglang', 'another secret')).toBeNull()
  expect(
    parseDevice(`${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`, 'zhuanglang', SECRET),
  ).toBeNull()
  for (const broken of [undefined, '', 'x', `${value}x`, `${value}.x`])
    expect(parseDevice(broken, 'zhuanglang', SECRET)).toBeNull()
})
