import { expect, it } from 'vitest'

import type { QueueRow } from '#domain/review/queue/list-queue'

import { queueGroups } from './queue-lines.ts'

const now = new Date('2026-03-20T20:00:00+08:00')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

const row = (part: Partial<QueueRow>): QueueRow => ({
  editionId: 1,
  lockVersion: 1,
  level: 1,
  headline: '摸清家底再开方',
  activityType: 'research',
  characters: 1120,
  divisionName: '甘谷县',
  prefectureName: '天水市',
  authorName: '通讯员甲',
  writersGone: false,
  since: hoursAgo(2),
  dueAt: hoursAgo(-22),
  round: 1,
  returned: false,
  claimantId: null,
  claimantName: null,
  claimExpiresAt: null,
  ...part,
})

it('puts what I have begun first, then what is late, then the rest', () => {
  const claim = { claimantId: 9, claimantName: '我', claimExpiresAt: hoursAgo(-0.4) }
  const groups = queueGroups(
    [
      row({ editionId: 1 }),
      row({ editionId: 2, since: hoursAgo(30), dueAt: hoursAgo(6) }),
      row({ editionId: 3, ...claim }),
    ],
    { accountId: 9, now },
  )
  expect(
    groups.map(({ label, lines }) => [label, lines.map(({ editionId }) => editionId)]),
  ).toEqual([
    ['您认领的', [3]],
    ['超时', [2]],
    ['在等', [1]],
  ])
})

it('says by when it is wanted, and how late it is', () => {
  const lineOf = (dueAt: Date) => queueGroups([row({ dueAt })], { accountId: 9, now })[0]?.lines[0]
  expect(lineOf(hoursAgo(-3))).toMatchObject({ late: null, due: '限 3月20日 23:00' })
  expect(lineOf(hoursAgo(1))).toMatchObject({ late: '超时 1小时0分' })
})

it('distinguishes what its author took back from what an editor sent back', () => {
  const about = (part: Partial<QueueRow>) =>
    queueGroups([row(part)], { accountId: 9, now })[0]?.lines[0]?.about.slice(2)
  expect(about({})).toEqual([])
  expect(about({ round: 2 })).toEqual(['撤回后重新提交，第 2 次'])
  expect(about({ round: 2, returned: true })).toEqual(['退回后重新提交，第 2 次'])
})

it('says that nobody who wrote it can sign in any more', () => {
  const [group] = queueGroups([row({ writersGone: true })], { accountId: 9, now })
  expect(group?.lines[0]).toMatchObject({ writersGone: true })
  expect(group?.lines[0]?.about).toContain('写稿的账号停用了')
})

it('says who is at it and for how much longer', () => {
  const claim = { claimantId: 8, claimantName: '初审编辑乙', claimExpiresAt: hoursAgo(-0.5) }
  const [group] = queueGroups([row(claim)], { accountId: 9, now })
  expect(group?.lines[0]?.claimant).toEqual({ name: '初审编辑乙', mine: false, left: '还有 30分' })
})
