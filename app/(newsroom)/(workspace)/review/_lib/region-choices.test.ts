import { expect, it } from 'vitest'

import type { Division } from '#domain/division/division'

import { regionChoices } from './region-choices.ts'

const division = (code: string, level: Division['level'], parentCode: string | null) => ({
  code,
  level,
  parentCode,
  name: `${level} ${code}`,
  shortName: code,
  slug: code,
  position: Number(code),
})
const DIVISIONS = [
  division('620000', 'province', null),
  division('620500', 'prefecture', '620000'),
  division('620523', 'county', '620500'),
  division('620800', 'prefecture', '620000'),
  division('620825', 'county', '620800'),
]

it('offers a province editor every prefecture with its counties', () => {
  expect(regionChoices(DIVISIONS, ['620000']).map(({ code }) => code)).toEqual([
    '620500',
    '620523',
    '620800',
    '620825',
  ])
})

it('offers nothing outside the scopes', () => {
  expect(regionChoices(DIVISIONS, ['620800']).map(({ code }) => code)).toEqual(['620800', '620825'])
  expect(regionChoices(DIVISIONS, ['620523']).map(({ code }) => code)).toEqual(['620523'])
  expect(regionChoices(DIVISIONS, [])).toEqual([])
})
