import { expect, it } from 'vitest'

import type { Division } from '#domain/division/division'

import { readPublishedFilter } from './published-filter.ts'

const zhuanglang: Division = {
  code: '620825',
  name: '庄浪县',
  shortName: '庄浪',
  slug: 'zhuanglang',
  level: 'county',
  parentCode: '620800',
  position: 1,
}
const read = (query: Record<string, string>) => readPublishedFilter(query, [zhuanglang])

it('reads what the address asks for, and keeps it for the next page', () => {
  const query = {
    q: ' 冬灌 ',
    place: 'zhuanglang',
    type: 'meeting',
    month: '2026-03',
    corrected: 'yes',
  }
  expect(read(query)).toEqual({
    filter: {
      text: '冬灌',
      divisionCode: '620825',
      type: 'meeting',
      month: { kind: 'month', from: '2026-03-01', until: '2026-04-01' },
      corrected: true,
    },
    asked: { ...query, q: '冬灌' },
    misread: undefined,
  })
})

it('passes over what it does not know', () => {
  expect(
    read({ q: ' ', place: 'nowhere', type: 'none', corrected: 'no', month: '' }),
  ).toMatchObject({
    asked: {},
    misread: undefined,
  })
})

it.each([
  ['2026年3月', '2026-03'],
  ['2026.3', '2026-03'],
  ['202603', '2026-03'],
  ['2026-13', undefined],
  ['三月', undefined],
])('reads a month as people write it: %s', (month, key) => {
  const { asked, misread } = read({ month })
  expect(asked.month).toBe(key)
  expect(misread).toBe(key ? undefined : month)
})
