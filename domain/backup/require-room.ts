import { statfs } from 'node:fs/promises'

import { OperatorError } from '#lib/process/operator-error'

const MEGABYTE = 1024 * 1024
const toMegabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE)

/** Bytes that are free on a folder's disk. */
export type FreeBytes = (folder: string) => Promise<number>

const freeBytes: FreeBytes = async (folder) => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** Refuses before anything is written when the folder's disk has less room than is needed. */
export async function requireRoom(
  folder: string,
  bytes: number,
  free: FreeBytes = freeBytes,
): Promise<void> {
  const left = await free(folder)
  if (left >= bytes) return
  throw new OperatorError(
    `${folder} 所在的硬盘只剩 ${toMegabytes(left)} MB，最多要用 ${toMegabytes(bytes)} MB。`,
  )
}
