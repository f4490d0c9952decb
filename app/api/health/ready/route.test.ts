import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'

import type { Actor } from '#domain/account/actor'
import { noteDiskFull } from '#server/disk-space'

import { GET } from './route.ts'

const { asking } = vi.hoisted(() => ({
  asking: { actor: null as Actor | null, answers: true },
}))
vi.mock('server-only', () => ({}))
vi.mock('next/server', () => ({ connection: async () => {} }))
vi.mock('#server/database', () => ({
  database: () => ({}),
  pingDatabase: async () => asking.answers,
}))
vi.mock('#server/env', () => ({ env: () => ({ dataDir: '/', backups: { at: null } }) }))
vi.mock('#server/session', () => ({ currentActor: async () => asking.actor }))
vi.mock('#domain/publication/find-overdue', () => ({ findOverdue: async () => [] }))
vi.mock('#domain/notice/deliver-outbox', () => ({ findUndelivered: async () => [] }))
vi.mock('#domain/backup/backup-state', () => ({
  readBackupState: async () => ({ last: null, isLate: true }),
}))
vi.mock('#domain/integrity/findings', () => ({ listFindings: async () => [] }))
vi.mock('#domain/health/clock', async (actual) => ({
  ...(await actual<object>()),
  measureClock: async () => -2_500,
}))
vi.mock('#domain/notice/list-jobs', () => ({ countWorkers: async () => 1 }))

/** An admin; the province's runs the site. */
const adminOf = (divisionCode: string): Actor => ({
  accountId: 1,
  displayName: '某人',
  divisionCode,
  grants: [{ role: 'admin', divisionCode }],
})

beforeEach(() => {
  Object.assign(asking, { actor: null, answers: true })
  vi.stubGlobal('portalDiskFullAt', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
})

it('shows who runs the site that the disk was full', async () => {
  asking.actor = adminOf('620000')
  expect(await (await GET()).json()).toMatchObject({ ready: true, disk: { wasFull: false } })
  noteDiskFull()
  expect(await (await GET()).json()).toMatchObject({
    disk: { wasFull: true, freeMegabytes: expect.any(Number) as number },
  })
})

it('shows who runs the site that the last backup is too old', async () => {
  asking.actor = adminOf('620000')
  expect(await (await GET()).json()).toMatchObject({ backup: { last: null, isLate: true } })
})

it('shows who runs the site that the clock is off', async () => {
  asking.actor = adminOf('620000')
  expect(await (await GET()).json()).toMatchObject({
    clock: { offsetMilliseconds: -2_500, isOff: true },
  })
})

it('shows everybody else only whether it is ready', async () => {
  for (const actor of [null, adminOf('620800')]) {
    Object.assign(asking, { actor, answers: true })
    const ready = await GET()
    expect([ready.status, await ready.json()]).toEqual([200, { ready: true }])
    asking.answers = false
    const away = await GET()
    expect([away.status, await away.json()]).toEqual([503, { ready: false }])
  }
})
