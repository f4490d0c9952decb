import { expect, it } from 'vitest'

import type { Actor } from '../account/actor.ts'
import { formatOverseen } from './format-overseen.ts'

const DIVISIONS = [
  { code: '620000', name: '甘肃省' },
  { code: '620500', name: '天水市' },
  { code: '620523', name: '甘谷县' },
  { code: '620825', name: '庄浪县' },
]
const overseeing = (...codes: string[]): Actor => ({
  accountId: 7,
  displayName: '某某',
  divisionCode: '620825',
  grants: codes.map((divisionCode) => ({ role: 'editor1', divisionCode })),
})
const words = (code: string, ...codes: string[]) => {
  const division = DIVISIONS.find((row) => row.code === code) ?? { code, name: '' }
  return formatOverseen(overseeing(...codes), division, DIVISIONS)
}

it('names the place, or the parts of it that somebody oversees', () => {
  expect(words('620000', '620000')).toBe('甘肃省')
  expect(words('620825', '620000')).toBe('庄浪县')
  expect(words('620000', '620500')).toBe('甘肃省（天水市）')
  expect(words('620000', '620825', '620500')).toBe('甘肃省（天水市、庄浪县）')
  expect(words('620500', '620523')).toBe('天水市（甘谷县）')
})
