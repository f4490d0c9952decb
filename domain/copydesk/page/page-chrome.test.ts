import { expect, test } from 'vitest'
import { readLines } from '../lines/page-lines.ts'
import { withoutChrome } from './page-chrome.ts'

const left = (raw: string) =>
  withoutChrome(readLines(raw.replaceAll(' / ', '\n'))).map((line) => line.text)

test.each([
  ['关注 / 庄浪县政协召开会议', ['庄浪县政协召开会议']],
  ['县报 0933-1234567 / 庄浪县政协召开会议', ['庄浪县政协召开会议']],
  ['首页 | 要闻 / 庄浪县政协召开会议 / 发表于 2024-05-06 今天', ['庄浪县政协召开会议']],
  ['短评 / 工作室里看作风', ['短评', '工作室里看作风']],
  ['回乡 / ——委员的一天', ['回乡', '——委员的一天']],
  ['我提议 / 为孩子配一名老师', ['我提议', '为孩子配一名老师']],
  ['关注', ['关注']],
])('%s', (raw, heads) => {
  expect(left(raw)).toEqual(heads)
})
