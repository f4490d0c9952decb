import { statfs } from 'node:fs/promises'

const MEGABYTE = 1_024 * 1_024
/** Below this a few uploads and the database's own files fill the disk. */
const LOW_MEGABYTES = 1_024
const REMEMBERED_MS = 3_600_000

const held = globalThis as typeof globalThis & { portalDiskFullAt?: number }

export interface DiskSpace {
  /** What the portal may still write where its data lies. */
  freeMegabytes: number
  isLow: boolean
  /** Something could not be written within the last hour: here, or where temporary files lie. */
  wasFull: boolean
}

export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, bsize } = await statfs(folder)
  const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE)
  return {
    freeMegabytes,
    isLow: freeMegabytes < LOW_MEGABYTES,
    wasFull: Date.now() - (held.portalDiskFullAt ?? 0) < REMEMBERED_MS,
  }
}

/** Remembers, for the alarm, that a write failed for want of space. */
export function noteDiskFull(): void {
  held.portalDiskFullAt = Date.now()
}
