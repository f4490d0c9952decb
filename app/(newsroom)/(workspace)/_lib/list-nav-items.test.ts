import { expect, it, vi } from 'vitest'

import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import type { DiskSpace } from '#server/disk-space'

import { listNavItems } from './list-nav-items.ts'

const { disk } = vi.hoisted(() => ({ disk: {} as DiskSpace }))
vi.mock('#server/env', () => ({ env: () => ({ dataDir: '/' }) }))
vi.mock('#server/disk-space', () => ({ readDiskSpace: async () => disk }))
vi.mock('#domain/notice/list-notices', () => ({ countUnread: async () => 0 }))
const { announcements } = vi.hoisted(() => ({ announcements: { returned: 0, waiting: 0 } }))
vi.mock('#domain/announcement/list-announcements', () => ({
  countReturnedAnnouncements: async () => announcements.returned,
  countWaitingAnnouncements: async () => announcements.waiting,
}))
vi.mock('#domain/review/editions/count-own-editions', () => ({
  countOwnEditions: async () => ({ returned: 0 }),
}))
vi.mock('#domain/review/queue/due', () => ({ getDueHours: async () => ({}) }))
vi.mock('#domain/review/queue/list-queue', () => ({ countQueue: async () => ({ total: 0 }) }))
vi.mock('#domain/vacancies/list-vacancies', () => ({ countVacancies: async () => 0 }))

const PLENTY: DiskSpace = { freeMegabytes: 90_000, isLow: false, wasFull: false }

async function alarmFor(divisionCode: string, given: Partial<DiskSpace>) {
  Object.assign(disk, PLENTY, given)
  const actor: Actor = {
    accountId: 1,
    displayName: '某人',
    divisionCode,
    grants: [{ role: 'admin', divisionCode }],
  }
  return (await listNavItems({} as Queryable, actor)).filter(({ href }) => href === '/admin/jobs')
}

it('shows who runs the site, and nobody else, that the disk is or was full', async () => {
  expect(await alarmFor('620000', {})).toEqual([])
  for (const given of [{ wasFull: true }, { isLow: true }]) {
    expect(await alarmFor('620000', given)).toMatchObject([
      { label: '磁盘快满', icon: 'warn', count: { figure: 90_000, unit: 'MB', late: true } },
    ])
    expect(await alarmFor('620800', given)).toEqual([])
  }
})

it('counts beside 预告 what waits for this person before what came back to them', async () => {
  const actor: Actor = {
    accountId: 1,
    displayName: '某人',
    divisionCode: '620000',
    grants: [{ role: 'admin', divisionCode: '620000' }],
  }
  const editor: Actor = { ...actor, grants: [{ role: 'editor1', divisionCode: '620000' }] }
  Object.assign(disk, PLENTY)
  const planned = async (who = actor) =>
    (await listNavItems({} as Queryable, who)).find(({ href }) => href === '/planned')
  expect((await planned())?.count).toBeUndefined()
  announcements.returned = 2
  expect((await planned())?.count).toEqual({ figure: 2, unit: '退回', late: true })
  expect((await planned(editor))?.count).toEqual({ figure: 2, unit: '退回', late: true })
  announcements.waiting = 3
  expect((await planned(editor))?.count).toEqual({ figure: 3, unit: '条', late: false })
  expect((await planned())?.count).toEqual({ figure: 2, unit: '退回', late: true })
})
