import { expect, it } from 'vitest'

import {
  areStandards,
  hasStandard,
  listStandards,
  movedPlaces,
  namePlaces,
  parsePlaces,
} from './room-standards.ts'

const SIX = '有场所、有标识，有制度 有人员；有计划、有台账'

it('has six names, or none', () => {
  expect(listStandards(SIX)).toHaveLength(6)
  expect(listStandards('有场所、有标识')).toEqual([])
  expect(listStandards('')).toEqual([])
  expect([SIX, '', '有场所', SIX.replace('有标识', '有场所')].map(areStandards)).toEqual([
    true,
    true,
    false,
    false,
  ])
})

it('keeps which of them a room has by their places', () => {
  expect(parsePlaces('5, 1、3 1')).toBe('1、3、5')
  expect(parsePlaces('')).toBe('')
  expect(parsePlaces('7')).toBeNull()
  expect(parsePlaces('有场所')).toBeNull()
  const names = listStandards(SIX)
  expect(parsePlaces(`${names[4]} ${names[0]}，3`, names)).toBe('1、3、5')
  expect(parsePlaces('有茶室', names)).toBeNull()
  expect(namePlaces('1、5', names)).toBe(`${names[0]}、${names[4]}`)
  expect(namePlaces('1、5', [])).toBe('1、5')
  expect([0, 1, 2].map((index) => hasStandard('1、3', index))).toEqual([true, false, true])
})

it('follows a name to its new place, and keeps the place of one that is renamed', () => {
  const [a, b, c, d, e, f] = ['甲', '乙', '丙', '丁', '戊', '己'] as const
  expect(movedPlaces([a, b, c, d, e, f], [f, a, b, c, d, e])).toEqual([2, 3, 4, 5, 6, 1])
  expect(movedPlaces([a, b, c, d, e, f], [a, '新', c, d, e, f])).toEqual([1, 2, 3, 4, 5, 6])
  expect(movedPlaces([a, b, c, d, e, f], [b, '新', c, d, e, f])).toEqual([0, 1, 3, 4, 5, 6])
})
