import { expect, it } from 'vitest'

import { wordAction, wordCode, wordDetails, wordObjectKind } from './word-row.ts'

it('words what is known and shows the rest as it is', () => {
  expect([
    wordAction('sign-in'),
    wordObjectKind('edition'),
    wordCode('submit-edition', 'conflict'),
  ]).toEqual(['登录', '稿件', '来晚一步，别人已经改了'])
  for (const old of ['some-older-action', 'toString', 'constructor']) {
    expect([wordAction(old), wordObjectKind(old), wordCode(old, old)]).toEqual([old, old, old])
  }
})

it('calls a refused sign-in what the person was told', () => {
  expect(wordCode('sign-in', 'forbidden')).toBe('用户名或密码不对')
  expect(wordCode('approve-edition', 'forbidden')).toBe('没有权限')
})

it('words the kept values', () => {
  expect(wordDetails({ lockVersion: 3, hold: true, form: 'docx', old: null })).toEqual([
    ['所见版次', '3'],
    ['留待发布', '是'],
    ['格式', 'docx'],
    ['old', 'null'],
  ])
})
