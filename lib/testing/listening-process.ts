// What Linux says in /proc of the process that answers at a port of this machine. Other systems have no
// such folder: there is no process to be found.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const LISTENING = '0A'
const KILOBYTE = 1_024
/** Linux counts times of processes in hundredths of a second, whatever the machine. */
const TICKS_A_SECOND = 100

/** The process that listens at the port, or null where none of this machine can be seen to. */
export function findListener(port: number): number | null {
  const sockets = new Set(
    ['tcp', 'tcp6'].flatMap((table) => listeningSockets(read(`/proc/net/${table}`), port)),
  )
  if (sockets.size === 0) return null
  const pid = list('/proc').find(
    (name) => /^\d+$/.test(name) && openFiles(name).some((file) => sockets.has(file)),
  )
  return pid === undefined ? null : Number(pid)
}

/** Bytes of memory that the process holds for itself, without the files that it has in common with others. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] = /^RssAnon:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`)) ?? []
  return Number(kilobytes) * KILOBYTE
}

/** How many descriptors of the process are of files in whose path the part stands. */
export const countOpen = (pid: number, part: string): number =>
  openFiles(String(pid)).filter((file) => file.includes(part)).length

/** Seconds of a processor that the process has used, without its children. */
export function processorOf(pid: number): number {
  // The name is in brackets, and may hold anything.
  const [, fields = ''] = /^.*\) (.*)$/s.exec(read(`/proc/${pid}/stat`)) ?? []
  const [user = '0', system = '0'] = fields.split(' ').slice(11, 13)
  return (Number(user) + Number(system)) / TICKS_A_SECOND
}

/** The process and all that it has begun. */
export function familyOf(pid: number): number[] {
  const threads = list(`/proc/${pid}/task`)
  const children = threads.flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(familyOf)]
}

/** A variable of the environment that the process was started with. */
export function variableOf(pid: number, name: string): string | undefined {
  const pairs = read(`/proc/${pid}/environ`).split('\0')
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function listeningSockets(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/))
  return rows
    .filter(([, local = '', , state]) => local.endsWith(suffix) && state === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`)
}

function openFiles(pid: string): string[] {
  return list(`/proc/${pid}/fd`).flatMap((number) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${number}`)
    } catch {
      return []
    }
  })
}

/** Processes end while they are looked at, and those of others are closed. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function list(path: string): string[] {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
