import { expect, it } from 'vitest'

import { formatState, formatWhen, formatWords } from './format-announcement.ts'

const CONTENT = {
  type: 'lecture',
  title: '庄浪县政协讲堂第九讲',
  takesPlaceOn: '2026-03-28',
  startTime: '09:30',
  place: '县文化馆',
  admission: null,
  note: null,
} as const

it('writes the day with its weekday, and the time where there is one', () => {
  expect(formatWhen(CONTENT)).toBe('2026年3月28日 周六 09:30')
  expect(formatWhen({ ...CONTENT, startTime: null })).toBe('2026年3月28日 周六')
})

it('lists what is written, each with its name', () => {
  expect(formatWords(CONTENT)).toEqual([
    ['活动名称', '庄浪县政协讲堂第九讲'],
    ['活动类型', '政协讲堂'],
    ['日期', '2026年3月28日 周六 09:30'],
    ['地点', '县文化馆'],
  ])
})

it.each([
  ['waiting', false, false, '待审'],
  ['waiting', true, false, '已公布，改动待审'],
  ['returned', true, false, '已公布，改动退回'],
  ['announced', true, false, '已公布'],
  ['called-off', true, false, '已取消'],
  ['announced', true, true, '有报道了'],
] as const)('says how one stands that is %s', (state, isAnnounced, isReported, words) => {
  expect(formatState({ state, isAnnounced, isReported })).toBe(words)
})
