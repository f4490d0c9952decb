import { describe, expect, it } from 'vitest'

import type { FlowRow } from '#domain/review/flow/list-flow'

import { flowColumn } from './flow-columns.ts'

const now = new Date('2026-03-20T02:00:00Z')
const hours = { 1: 24, 2: 12, 3: 6 }
const ago = (count: number) => new Date(now.getTime() - count * 3_600_000)
const row: FlowRow = {
  editionId: 7,
  kind: 'new',
  headline: '县政协召开主席会议',
  divisionName: '庄浪县',
  authorName: '甲某',
  since: ago(5),
  claimantName: null,
  scheduledAt: null,
}
const column = (stage: Parameters<typeof flowColumn>[0], ...rows: FlowRow[]) =>
  flowColumn(stage, { rows, next: null }, { hours, now })

describe('flowColumn', () => {
  it('says how long an edition has waited, who has it, and how far past its time it is', () => {
    const late = { ...row, since: ago(26), claimantName: '乙某' }
    const { title, allowed, cards, late: count } = column('review1', row, late)
    expect({ title, allowed, count }).toEqual({ title: '初审', allowed: '24 小时算超时', count: 1 })
    expect(cards).toMatchObject([
      { holder: null, free: '无人认领', waited: '5小时0分', late: null },
      { holder: '乙某', waited: '1天2小时', late: '超时 2小时0分' },
    ])
  })

  it('leaves what came back with its author, who has three days', () => {
    const { title, allowed, cards } = column('returned', { ...row, since: ago(73) })
    expect({ title, allowed }).toEqual({ title: '退回作者', allowed: '3 天算超时' })
    expect(cards).toMatchObject([{ holder: '甲某', about: ['庄浪县'], late: '超时 1小时0分' }])
  })

  it('calls nothing late that only waits for its time', () => {
    const { allowed, cards, late } = column('approved', { ...row, since: ago(900) })
    expect({ allowed, late }).toEqual({ allowed: null, late: 0 })
    expect(cards).toMatchObject([{ holder: null, free: '没有定时间', late: null }])
  })

  it('names the time of what is scheduled, which waits for nobody', () => {
    const scheduledAt = new Date('2026-03-21T06:30:00Z')
    const { title, cards } = column('scheduled', { ...row, scheduledAt })
    expect(title).toBe('已排期')
    expect(cards).toMatchObject([{ free: '3月21日 14:30', waited: null, late: null }])
  })

  it('names an edition by its kind and number to who may not read it', () => {
    const { cards } = column('review2', { ...row, kind: 'correction', headline: null })
    expect(cards).toMatchObject([
      { title: '更正（稿件 7）', opens: false, about: ['庄浪县', '甲某'] },
    ])
    expect(column('review2', { ...row, kind: 'update' }).cards).toMatchObject([
      { title: row.headline, opens: true, about: ['庄浪县', '甲某', '更新'] },
    ])
  })
})
