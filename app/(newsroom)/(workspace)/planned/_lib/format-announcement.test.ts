import { expect, it } from 'vitest'

import { formatFields, formatState, formatWhen } from './format-announcement.ts'

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

it('names each field, those that are empty too, so that two wordings stand side by side', () => {
  expect(formatFields(CONTENT)).toEqual([
    ['活动名称', '庄浪县政协讲堂第九讲'],
    ['活动类型', '政协讲堂'],
    ['日期', '2026年3月28日 周六 09:30'],
    ['地点', '县文化馆'],
    ['谁可以参加、怎样联系', ''],
    ['说明', ''],
  ])
})

it.each([
  ['waiting', false, null, false, '待审'],
  ['returned', false, null, false, '已退回'],
  ['waiting', true, 'change', false, '已公布，改动待审'],
  ['returned', true, 'change', false, '已公布，改动已退回'],
  ['waiting', true, 'call-off', false, '已公布，取消待审'],
  ['returned', true, 'call-off', false, '已公布，取消未获同意'],
  ['announced', true, null, false, '已公布'],
  ['called-off', true, null, false, '已取消'],
  ['called-off', false, null, false, '没有公布，不再预告'],
  ['announced', true, null, true, '有报道了'],
] as const)('says how one stands that is %s', (state, isAnnounced, pending, isReported, words) => {
  expect(formatState({ state, isAnnounced, pending, isReported })).toBe(words)
})
