import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import { writeSheets } from '#lib/formats/text-workbook'

import { laySheets } from './lay-sheets.ts'

const person = {
  rank: 1,
  name: '=HYPERLINK("http://x")',
  accountId: null,
  divisionCode: '620825',
  divisionName: '庄浪县',
  submitted: 2,
  used: 1 / 3,
  articleCount: 1,
  characters: 100.5,
  pictures: 0,
  usedBefore: 0,
}
const division = {
  rank: 1,
  code: '620800',
  name: '平凉市',
  slug: 'pingliang',
  level: 'prefecture' as const,
  part: 'whole' as const,
  submitted: 4,
  used: 3,
  characters: 1200,
  pictures: 2,
  usedBefore: 1,
}

it('makes a workbook that opens with every figure in its cell, and no word a formula', async () => {
  const figures = {
    title: '甘肃省 2026年',
    compared: '2025年',
    divisions: [division],
    people: [person],
  }
  const bytes = Buffer.from(await writeSheets(laySheets(figures)))
  const divisions = await readSheet(bytes, '地区')
  expect(divisions[1]?.[3]).toBe('采用')
  expect(divisions[2]).toEqual([1, '平凉市', 4, 3, 0.75, 1200, 2, 1])
  const people = await readSheet(bytes, '通讯员')
  expect(people[2]?.[1]).toBe(`'=HYPERLINK("http://x")`)
  expect(people[2]?.[4]).toBeCloseTo(1 / 3, 9)
})

it('leaves out the sheet of places where there are none', () => {
  const sheets = laySheets({ title: '庄浪县', compared: '', divisions: [], people: [] })
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['通讯员', '说明'])
})
