import { expect, it } from 'vitest'

import type { HealthFigures } from '#domain/health/read-figures'
import type { HealthFacts } from '#server/health-facts'

import { lampsOf } from './lamps.ts'

const NOW = new Date('2026-03-20T02:00:00Z')
const before = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)

const WELL: HealthFigures = {
  clockOffset: 20,
  isReal: true,
  workers: 1,
  jobs: [{ name: 'prune', lastSuccess: before(60), waiting: 1, failed: 0 }],
  outbox: { waiting: 1, since: before(1) },
  mails: { waiting: 1, failed: 0, since: before(1) },
  queue: { review1: 1, review2: 2, review3: 3 },
  overdue: 0,
  lastBackup: before(60 * 20),
  findings: 0,
  countsWorkdays: true,
  workdayYears: [],
  connections: { active: 1, idle: 9, most: 100 },
}
const DISK = { freeMegabytes: 20_480, isLow: false, wasFull: false }

const show = (
  changed: Partial<HealthFigures>,
  { disk = DISK, isNightly = true }: { disk?: HealthFacts['disk']; isNightly?: boolean } = {},
) =>
  lampsOf(
    { figures: { ...WELL, ...changed }, disk },
    { now: NOW, backups: { at: isNightly ? { hour: 2, minute: 30 } : null } },
  )

it('leaves nothing to do where all is well', () => {
  const lamps = show({})
  expect(lamps).toHaveLength(11)
  expect(lamps.filter(({ tone, remedy }) => tone !== 'calm' || remedy !== null)).toEqual([])
})

it.each<[string, Partial<HealthFigures>, 'early' | 'late', RegExp]>([
  ['后台任务', { workers: 0 }, 'late', /^0 个进程/],
  [
    '后台任务',
    { jobs: [{ name: 'prune', lastSuccess: null, waiting: 0, failed: 2 }] },
    'early',
    /没办成 2 件/,
  ],
  ['到时间发布', { overdue: 3 }, 'late', /^3 篇/],
  ['通知', { outbox: { waiting: 4, since: before(6) } }, 'late', /4 条.*6分/],
  ['邮件', { mails: { waiting: 2, failed: 0, since: before(31) } }, 'late', /等着发的 2 封/],
  ['邮件', { mails: { waiting: 0, failed: 5, since: null } }, 'early', /没发成的 5 封/],
  ['备份', { lastBackup: before(60 * 27) }, 'late', /3月19日 07:00/],
  ['备份', { lastBackup: null }, 'early', /还没有做成过/],
  ['网页防篡改', { findings: 1 }, 'late', /^1 处/],
  ['时钟', { clockOffset: 2_500 }, 'late', /慢 2\.5 秒/],
  ['时钟', { clockOffset: -3_000 }, 'late', /快 3\.0 秒/],
  ['数据库', { connections: { active: 10, idle: 70, most: 100 } }, 'early', /80 个/],
])('puts %s with %o first, and says what to do', (name, changed, tone, figure) => {
  const [first, second] = show(changed)
  expect(first).toMatchObject({ name, tone })
  expect(first?.figure).toMatch(figure)
  expect(first?.remedy).toBeTruthy()
  expect(second?.tone).toBe('calm')
})

it.each([
  ['send-mail', /自己再做/],
  ['prune', /叫它再试/],
])('asks to press for a failed %s only where there is something to press', (name, remedy) => {
  const jobs = [
    { name, lastSuccess: null, waiting: 0, failed: 1 },
    { name: 'publish-due', lastSuccess: null, waiting: 0, failed: 1 },
  ]
  expect(show({ jobs })[0]?.remedy).toMatch(remedy)
})

it('asks nobody for backups that the portal does not make', () => {
  for (const lamps of [
    show({ isReal: false, lastBackup: null }),
    show({ lastBackup: before(60 * 50) }, { isNightly: false }),
  ])
    expect(lamps.filter(({ tone }) => tone !== 'calm')).toEqual([])
})

it('names a full disk, one that is nearly full, and one that is away', () => {
  for (const disk of [
    { ...DISK, wasFull: true },
    { ...DISK, freeMegabytes: 900, isLow: true },
    null,
  ])
    expect(show({}, { disk })[0]).toMatchObject({ name: '磁盘', tone: 'late' })
})

it('says that the database is away, and nothing of what only its rows know', () => {
  const lamps = lampsOf({ figures: null, disk: DISK }, { now: NOW, backups: { at: null } })
  expect(lamps.map(({ name, tone }) => [name, tone])).toEqual([
    ['数据库', 'late'],
    ['磁盘', 'calm'],
  ])
})

it.each([
  ['2026-10-31', [], 'calm'],
  ['2026-11-01', [], 'early'],
  ['2026-11-01', [2027], 'calm'],
  ['2027-01-02', [], 'late'],
] as const)(
  'on %s wants the holidays of the years that limits reach, with %j registered',
  (day, years, tone) => {
    const lampsOn = (countsWorkdays: boolean) =>
      lampsOf(
        { figures: { ...WELL, countsWorkdays, workdayYears: [...years] }, disk: DISK },
        { now: new Date(`${day}T02:00:00Z`), backups: { at: null } },
      ).find(({ name }) => name === '放假安排')
    expect(lampsOn(true)?.tone).toBe(tone)
    expect(lampsOn(false)?.tone).toBe('calm')
  },
)
