import { expect, it } from 'vitest'

import type { Division } from '#domain/division/division'

import { roomGroups } from './room-fields.ts'

const division = (code: string, name: string) =>
  ({ code, name, level: 'county', parentCode: '620800' }) as Division
const choicesOf = (divisions: readonly Division[]) => {
  const [field] = roomGroups(divisions, [])[0]?.fields ?? []
  return field?.choices?.map(([code]) => code) ?? []
}

it('presets no place where there are several to choose from', () => {
  const [one, other] = [division('620825', '庄浪县'), division('620826', '静宁县')]
  expect(choicesOf([one, other])).toEqual(['', '620825', '620826'])
  expect(choicesOf([one])).toEqual(['620825'])
})
