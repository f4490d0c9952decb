import { expect, it } from 'vitest'

import { emptyContent } from '#domain/article/content'

import { countOtherChanges } from './other-changes.ts'

const before = emptyContent('620825')

it('counts each changed line and fact once', () => {
  expect(countOtherChanges(before, before)).toBe(0)
  const after = {
    ...before,
    headline: '新的标题',
    dateline: '本报庄浪讯',
    credits: [{ role: 'author' as const, name: '甲某' }],
    topicId: 3,
    event: { ...before.event, precision: 'day' as const, start: '2026-03-16', place: '水洛镇' },
  }
  expect(countOtherChanges(before, after)).toBe(5)
})
