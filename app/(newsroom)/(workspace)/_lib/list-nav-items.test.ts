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

it('counts beside 预告 what came back before what waits', async () => {
  const actor: Actor = {
    accountId: 1,
    displayName: '某人',
    divisionCode: '620000',
    grants: [{ role: 'admin', divisionCode: '620000' }],
  }
  Object.assign(disk, PLENTY)
  const planned = async () =>
    (await listNavItems({} as Queryable, actor)).find(({ href }) => href === '/planned')
  expect((await planned())?.count).toBeUndefined()
  announcements.returned = 2
  expect((await planned())?.count).toEqual({ figure: 2, unit: '退回', late: true })
})
