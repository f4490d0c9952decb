import { expect, it } from 'vitest'

import type { Actor } from '../account/actor.ts'
import { findMentioned } from './mentions.ts'

const person = (accountId: number, displayName: string): Actor => ({
  accountId,
  displayName,
  divisionCode: '620000',
  grants: [],
})
const PEOPLE = [
  person(1, '初审编辑'),
  person(2, '初审编辑甲'),
  person(3, '庄浪通讯员'),
  person(4, '庄浪通讯员'),
]
const mentioned = (text: string) => findMentioned(text, PEOPLE).map(({ accountId }) => accountId)

it.each([
  ['没有提到谁', []],
  ['@初审编辑甲 请看第二段', [2]],
  ['@初审编辑 请看', [1]],
  ['请＠庄浪通讯员补一句', [3, 4]],
  ['@初审编辑甲@初审编辑，都看看 @初审编辑甲', [1, 2]],
  ['初审编辑甲 没有@', []],
  ['@不认识的人', []],
])('%s', (text, ids) => {
  expect(mentioned(text)).toEqual(ids)
})
