import { describe, expect, it } from 'vitest'

import type { Role } from '#db/states'
import { DEMO_ACCOUNTS, demoAccounts } from './accounts.ts'
import type { DemoDivision } from './demo-division.ts'
import { PAGE_STORIES } from './page-stories.ts'

const elsewhere: DemoDivision[] = [
  {
    code: '990000',
    name: '某某省',
    shortName: '某某',
    slug: 'moumou',
    level: 'province',
    parentCode: null,
  },
  {
    code: '990100',
    name: '甲市',
    shortName: '甲',
    slug: 'jia',
    level: 'prefecture',
    parentCode: '990000',
  },
  {
    code: '990121',
    name: '乙县',
    shortName: '乙',
    slug: 'yi',
    level: 'county',
    parentCode: '990100',
  },
]

describe('demo accounts', () => {
  it('have a correspondent for each of the nine stories', () => {
    for (const { divisionCode } of PAGE_STORIES) {
      expect(DEMO_ACCOUNTS.some((account) => account.divisionCode === divisionCode)).toBe(true)
    }
  })

  it('have two editors of each level wherever somebody writes or reviews', () => {
    for (const accounts of [DEMO_ACCOUNTS, demoAccounts(elsewhere)]) {
      const codes = accounts.flatMap(({ grants }) => grants.map(({ divisionCode }) => divisionCode))
      const holders = (role: Role, code: string) =>
        accounts.filter(({ grants }) =>
          grants.some(
            (grant) =>
              grant.role === role && code.startsWith(grant.divisionCode.replace(/(00){1,2}$/, '')),
          ),
        )
      for (const code of codes) {
        for (const role of ['editor1', 'editor2', 'editor3'] as const) {
          expect(holders(role, code).length, `${role} ${code}`).toBeGreaterThanOrEqual(2)
        }
      }
    }
  })

  it('have two members of one county, so that one may ask the other to move a proposal with them', () => {
    for (const accounts of [DEMO_ACCOUNTS, demoAccounts(elsewhere)]) {
      const members = accounts.filter(({ grants }) => grants.some(({ role }) => role === 'member'))
      const places = members.flatMap(({ grants }) => grants.map(({ divisionCode }) => divisionCode))
      expect([members.length, new Set(places).size]).toEqual([2, 1])
      for (const { displayName } of members) expect(displayName).toMatch(/^示例/)
    }
  })

  it('have one login each and passwords long enough to be accepted', () => {
    const names = DEMO_ACCOUNTS.map(({ loginName }) => loginName)
    expect(new Set(names).size).toBe(names.length)
    for (const { password } of DEMO_ACCOUNTS) expect(password.length).toBeGreaterThanOrEqual(10)
  })

  it('take the places of another province', () => {
    const people = demoAccounts(elsewhere)
    const codes = people.flatMap(({ grants }) => grants.map(({ divisionCode }) => divisionCode))
    expect(new Set(codes)).toEqual(new Set(['990000', '990100', '990121']))
    expect(people.map(({ loginName }) => loginName)).toContain('editor3')
  })
})
