import { expect, it } from 'vitest'

import { formatAction, formatCode, formatDetails, formatObjectKind } from './format-entry.ts'

it('formats what is known and shows the rest as it is', () => {
  expect([
    formatAction('sign-in'),
    formatObjectKind('edition'),
    formatCode('submit-edition', 'conflict'),
  ]).toEqual(['登录', '稿件', '来晚一步，别人已经改了'])
  for (const old of ['some-older-action', 'toString', 'constructor']) {
    expect([formatAction(old), formatObjectKind(old), formatCode(old, old)]).toEqual([
      old,
      old,
      old,
    ])
  }
})

it('calls a refused sign-in what the person saw', () => {
  expect(formatCode('sign-in', 'forbidden')).toBe('用户名或密码不对')
  expect(formatCode('approve-edition', 'forbidden')).toBe('没有权限')
})

it('formats the kept values', () => {
  expect(formatDetails({ lockVersion: 3, hold: true, form: 'docx', old: null })).toEqual([
    ['所见版次', '3'],
    ['留待发布', '是'],
    ['格式', 'docx'],
    ['old', '无'],
  ])
  expect(formatDetails({ role: 'editor1', level: 2, kind: 'correction' })).toEqual([
    ['角色', '初审编辑'],
    ['审级', '复审'],
    ['种类', '更正'],
  ])
  expect(formatDetails({ role: 'toString', kind: 'news' })).toEqual([
    ['角色', 'toString'],
    ['种类', 'news'],
  ])
})
