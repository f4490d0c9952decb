import { accessSync, constants, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { explainFolder } from './explain.ts'
import { Refusal } from './refusal.ts'

const MEGABYTE = 1024 * 1024

/** Makes the folder and proves that it can be written, with at least `megabytes` left on its disk. */
export function openDataFolder(folder: string, megabytes: number): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const probe = join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    throw explainFolder(error, folder)
  }
  const { bavail, bsize } = statfsSync(folder)
  const left = Math.floor((bavail * bsize) / MEGABYTE)
  if (left >= megabytes) return
  throw new Refusal(
    `The disk that holds ${folder} is full: ${left} MB are left and ${megabytes} MB are needed.`,
  )
}
