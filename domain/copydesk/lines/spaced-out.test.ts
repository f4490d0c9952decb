import { expect, test } from 'vitest'
import { closeSpacedOut } from './spaced-out.ts'
import { stripOf } from '../characters/strip.ts'

const close = (raw: string) => closeSpacedOut(stripOf(raw, 0, raw.length))

test.each([
  ['庄 浪 县 政 协 召 开 会 议', '庄浪县政协召开会议'],
  ['通 讯 员  何  俊 )12月 22日 ,庄 浪 县 政 协', '通讯员 何 俊)12月22日,庄浪县政协'],
  ['庄\u00a0浪\u00a0县\u00a0政\u00a0协\u00a0召\u00a0开', '庄浪县政协召开'],
  ['通讯员 李 昆 王志海', '通讯员 李 昆 王志海'],
  ['会议强调 要把工作做实 抓好落实', '会议强调 要把工作做实 抓好落实'],
])('%s', (raw, text) => {
  expect(close(raw).text).toBe(text)
})

test('each dropped space is a gap between parts of the raw text', () => {
  const raw = '庄 浪 县 政 协 召 开 会 议'
  expect(
    close(raw)
      .parts.map(({ start, end }) => raw.slice(start, end))
      .join(''),
  ).toBe('庄浪县政协召开会议')
})
