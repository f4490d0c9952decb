import { expect, it } from 'vitest'

import { formatChange, formatStanding } from './format-announcement.ts'

const AT = new Date('2026-03-20T02:00:00Z')

it.each([
  ['takesPlaceOn', '2026-03-28', '2026-03-30', '日期：2026年3月28日 → 2026年3月30日'],
  ['place', null, '县文化馆', '地点：（没有写） → 县文化馆'],
  ['type', 'lecture', 'meeting', '活动类型：政协讲堂 → 会议'],
] as const)('says how %s changed', (field, before, after, words) => {
  expect(formatChange({ at: AT, field, before, after })).toBe(words)
})

it.each([
  ['2026-03-28', null, '报道发布以后，会接在这里。'],
  ['2026-03-20', null, '就在今天。报道发布以后，会接在这里。'],
  ['2026-03-19', null, '这一天已经过了，还没有报道。'],
  ['2026-03-19', '大风停办', '活动取消了，不会有报道。'],
] as const)(
  'says of %s, called off by %s, what is to come',
  (takesPlaceOn, callOffReason, words) => {
    expect(formatStanding({ takesPlaceOn, callOffReason }, '2026-03-20')).toBe(words)
  },
)

it('says of one whose report was withdrawn that there was one', () => {
  const shown = { takesPlaceOn: '2026-03-19', callOffReason: null, isReportWithdrawn: true }
  expect(formatStanding(shown, '2026-03-20')).toBe('报道发布过，已经撤下。')
})
