import { expect, it } from 'vitest'

import { loosenQuery } from './loosen-query.ts'
import { parseQuery } from './parse-query.ts'

const cut = (text: string) => (text === '庄浪提案' ? ['庄浪', '提案'] : [text])
const loosen = (raw: string) =>
  loosenQuery(parseQuery(raw), cut).map(
    ({ query, left }) => `${query.wanted.map(({ text }) => text).join(' ')} - ${left.text}`,
  )

it.each([
  ['梯田 提案', ['提案 - 梯田', '梯田 - 提案']],
  ['庄浪提案', ['提案 - 庄浪', '庄浪 - 提案']],
  ['梯田 提案 冷库', ['提案 冷库 - 梯田', '梯田 冷库 - 提案', '梯田 提案 - 冷库']],
  ['提案', []],
  ['“庄浪提案”', []],
])('%s', (raw, looser) => {
  expect(loosen(raw)).toEqual(looser)
})
