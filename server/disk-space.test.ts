import { statfs } from 'node:fs/promises'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { noteDiskFull, readDiskSpace } from './disk-space.ts'

vi.mock('node:fs/promises', () => ({ statfs: vi.fn<typeof statfs>() }))

const HOUR_MS = 3_600_000
const MEGABYTE = 1_024 * 1_024

/** Of a disk with blocks of 4 kB. */
const leave = (bytes: number) =>
  vi.mocked(statfs).mockResolvedValue({ bavail: bytes / 4_096, bsize: 4_096 } as never)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-20T02:00:00Z') })
})
afterEach(() => void vi.useRealTimers())

it('reports what is left, and that it is little', async () => {
  leave(1_024 * MEGABYTE)
  expect(await readDiskSpace('/data')).toEqual({
    freeMegabytes: 1_024,
    isLow: false,
    wasFull: false,
  })
  leave(1_024 * MEGABYTE - 4_096)
  expect(await readDiskSpace('/data')).toMatchObject({ freeMegabytes: 1_023, isLow: true })
})

it('reports for an hour that something could not be written, whatever is left since', async () => {
  leave(9_999 * MEGABYTE)
  noteDiskFull()
  vi.setSystemTime(Date.now() + HOUR_MS - 1)
  expect(await readDiskSpace('/data')).toMatchObject({ isLow: false, wasFull: true })
  vi.setSystemTime(Date.now() + 1)
  expect(await readDiskSpace('/data')).toMatchObject({ isLow: false, wasFull: false })
})
