import { expect, it } from 'vitest'

import type { ScheduledRow } from '#domain/publication/list-scheduled'

import { calendarDays } from './calendar-days.ts'

const at = (time: string) => new Date(`${time}:00+08:00`)
const NOW = at('2026-03-20T22:30')

const row = (editionId: number, scheduledAt: Date): ScheduledRow => ({
  editionId,
  lockVersion: 1,
  kind: 'new',
  type: 'meeting',
  headline: '标题',
  divisionName: '庄浪县',
  authorName: '甲',
  since: NOW,
  passedAt: NOW,
  scheduledAt,
})

it('puts editions under their day in Shanghai and marks what missed its time', () => {
  const rows = [
    row(1, at('2026-03-20T22:27')),
    row(2, at('2026-03-20T22:29')),
    row(3, at('2026-03-21T00:10')),
    row(4, at('2027-01-01T08:00')),
  ]
  const days = calendarDays(rows, NOW)
  expect(days.map(({ label }) => label)).toEqual([
    '今天 3月20日 周五',
    '明天 3月21日 周六',
    '2027年1月1日 周五',
  ])
  expect(days[0]?.lines.map(({ time, overdue }) => [time, overdue])).toEqual([
    ['22:27', true],
    ['22:29', false],
  ])
})
