import { expect, it } from 'vitest'

import { groupDivisions } from './group-divisions.ts'

const PROVINCE = { code: '620000', name: '甘肃省', level: 'province', parentCode: null } as const
const PREFECTURE = {
  code: '620800',
  name: '平凉市',
  level: 'prefecture',
  parentCode: '620000',
} as const
const COUNTY = { code: '620825', name: '庄浪县', level: 'county', parentCode: '620800' } as const

it('lists each place below its prefecture, which comes as its own level', () => {
  expect(groupDivisions([PROVINCE, PREFECTURE, COUNTY])).toEqual([
    { code: '620000', name: '甘肃省本级', group: '甘肃省' },
    { code: '620800', name: '平凉市本级', group: '平凉市' },
    { code: '620825', name: '庄浪县', group: '平凉市' },
  ])
})

it('lists a county alone by its name, where the portal is about it', () => {
  expect(groupDivisions([COUNTY])).toEqual([{ code: '620825', name: '庄浪县', group: '庄浪县' }])
})
