import { expect, it } from 'vitest'

import type { Division } from '../division/division.ts'
import { findInRoster, listDivisionNames, nameInRoster } from './roster-divisions.ts'

const division = (
  code: string,
  name: string,
  parentCode: string | null,
  level: Division['level'],
) =>
  ({
    code,
    name,
    shortName: name.slice(0, -1),
    slug: code,
    level,
    parentCode,
    position: 0,
  }) as const
const DIVISIONS: Division[] = [
  division('130000', '河北省', null, 'province'),
  division('130100', '石家庄市', '130000', 'prefecture'),
  division('130104', '桥西区', '130100', 'county'),
  division('130700', '张家口市', '130000', 'prefecture'),
  division('130703', '桥西区', '130700', 'county'),
  division('130722', '张北县', '130700', 'county'),
]
const NAMES = listDivisionNames(DIVISIONS)
const codes = (cell: string) => findInRoster(NAMES, cell).map(({ code }) => code)

it('finds a division by name, short name, code, and with its prefecture', () => {
  for (const cell of ['张北县', '张北', '130722', '张家口市张北县', ' 张家口市 张北县']) {
    expect(codes(cell)).toEqual(['130722'])
  }
  expect(codes('全省')).toEqual(['130000'])
  expect(codes('河北')).toEqual(['130000'])
  expect(codes('北京市')).toEqual([])
})

it('names two of one name so that each is found again', () => {
  expect(codes('桥西区')).toHaveLength(2)
  for (const { code } of DIVISIONS) expect(codes(nameInRoster(DIVISIONS, code))).toEqual([code])
})
