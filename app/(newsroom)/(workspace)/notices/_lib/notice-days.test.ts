import { expect, it } from 'vitest'

import type { NoticeRow } from '#domain/notice/list-notices'

import { noticeDays } from './notice-days.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const row = (id: number, at: string): NoticeRow => ({
  id,
  kind: 'progress',
  title: '',
  text: '',
  path: '/',
  createdAt: new Date(at),
  readAt: null,
})

it('groups by the day in Shanghai, and calls the last two by their names', () => {
  const rows = [
    row(5, '2026-03-20T01:00:00Z'),
    row(4, '2026-03-19T16:30:00Z'),
    row(3, '2026-03-19T15:30:00Z'),
    row(2, '2026-03-16T01:00:00Z'),
    row(1, '2025-12-30T01:00:00Z'),
  ]
  const days = noticeDays(rows, NOW).map(({ label, lines }) => [label, lines.map(({ id }) => id)])
  expect(days).toEqual([
    ['今天', [5, 4]],
    ['昨天', [3]],
    ['3月16日 周一', [2]],
    ['2025年12月30日 周二', [1]],
  ])
})
