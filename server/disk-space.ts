import { statfs } from 'node:fs/promises'

const MEGABYTE = 1_024 * 1_024
/** Below this a few uploads and the database's own files fill the disk. */
const LOW_MEGABYTES = 1_024

export interface DiskSpace {
  /** What the portal may still write where its data lies. */
  freeMegabytes: number
  isLow: boolean
}

export async function readDiskSpace(folder: string): Promise<DiskSpace> {
  const { bavail, bsize } = await statfs(folder)
  const freeMegabytes = Math.floor((bavail * bsize) / MEGABYTE)
  return { freeMegabytes, isLow: freeMegabytes < LOW_MEGABYTES }
}
