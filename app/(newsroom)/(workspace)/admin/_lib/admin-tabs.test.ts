import { expect, it } from 'vitest'

import type { Role } from '#db/states'

import { adminTabs } from './admin-tabs.ts'

const tabsOf = (role: Role, divisionCode: string) =>
  adminTabs({ accountId: 1, displayName: '', divisionCode, grants: [{ role, divisionCode }] }).map(
    ({ label }) => label,
  )

it('opens to each role what it keeps', () => {
  const whole = tabsOf('admin', '620000')
  expect(whole).toEqual(
    expect.arrayContaining([
      '账号',
      '政协委员会',
      '专题专栏',
      '系列',
      '词表',
      '领导名录',
      '站点设置',
    ]),
  )
  const local = tabsOf('admin', '620800')
  expect(local).toEqual(expect.arrayContaining(['账号', '第二人确认', '政协委员会', '系列']))
  for (const word of ['专题专栏', '词表', '领导名录', '站点设置']) expect(local).not.toContain(word)
  expect(tabsOf('editor1', '620800')).toEqual(['账号'])
  expect(tabsOf('auditor', '620000')).toEqual(expect.arrayContaining(['账号', '第二人确认']))
  for (const role of ['correspondent', 'editor2', 'editor3'] as const) {
    expect(tabsOf(role, '620000')).toEqual([])
  }
})
