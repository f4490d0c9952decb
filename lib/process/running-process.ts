// Asking the system about a process that is known by its number alone.

import { readFileSync, readlinkSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return !isZombie(pid)
}

/** A dead process that nobody has waited for still has its number, but holds nothing. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  const stat = readProc(() => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  return stat !== null && stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

function readProc(read: () => string): string | null {
  try {
    return read()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return null
    throw error
  }
}

/** The command a living process was started with, or null when there is none to be seen. */
export function commandOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') {
    const line = readProc(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'))
    return line?.replaceAll('\0', ' ').trim() ?? null
  }
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim()
  } catch (error) {
    if (error instanceof Error) return null
    throw error
  }
}

/** The working directory of a living process, or null where the system does not report it. */
export function folderOf(pid: number): string | null {
  if (process.platform !== 'linux') return null
  return readProc(() => readlinkSync(`/proc/${pid}/cwd`))
}

/** Resolves to whether the process was gone before `milliseconds` were over. */
export async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  const until = Date.now() + milliseconds
  while (isAlive(pid)) {
    if (Date.now() > until) return false
    await sleep(20)
  }
  return true
}
