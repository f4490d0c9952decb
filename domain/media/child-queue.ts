// Every process that reads what somebody uploaded starts from this line: at most two run at once, one of
// them for the same person, people take turns, and what waits is bounded in number, in bytes and in time.
import { tooManyOfAll, tooManyOwn } from './too-many-uploads.ts'

const MAX_RUNNING = 2
const MAX_WAIT_MS = 60_000
const MEGABYTE = 1_024 * 1_024
/** What may wait, of everybody and of one person. */
const MAX_WAITING = { of: 60, bytes: 256 * MEGABYTE }
const MAX_OWN_WAITING = { of: 12, bytes: 128 * MEGABYTE }

/** The account that waits for the work, or the portal's own jobs. */
export type WorkOwner = number | 'portal'

interface Waiting {
  owner: WorkOwner
  bytes: number
  begin: () => void
}

interface Line {
  running: Set<WorkOwner>
  waiting: Waiting[]
  /** The lane whose work ended last comes last; forgotten when nobody waits. */
  ended: Set<WorkOwner>
}

// One line a process, however often a bundler repeats this module.
const held = globalThis as typeof globalThis & { portalChildren?: Line }
held.portalChildren ??= { running: new Set(), waiting: [], ended: new Set() }
const line = held.portalChildren

/** Runs `work` when its owner's turn comes; refuses, in words, when too much waits already. */
export async function inTurn<T>(
  owner: WorkOwner,
  bytes: number,
  work: () => Promise<T>,
): Promise<T> {
  if (line.running.size < MAX_RUNNING && !line.running.has(owner)) line.running.add(owner)
  else await waitForTurn(owner, bytes)
  try {
    return await work()
  } finally {
    line.running.delete(owner)
    line.ended.delete(owner)
    line.ended.add(owner)
    beginNext()
  }
}

/** The first of those who wait and whose own work is not running; who was served longest ago comes first. */
function beginNext(): void {
  const order = [...line.ended]
  const [next] = line.waiting
    .filter(({ owner }) => !line.running.has(owner))
    .toSorted((a, b) => order.indexOf(a.owner) - order.indexOf(b.owner))
  if (next) {
    line.waiting.splice(line.waiting.indexOf(next), 1)
    line.running.add(next.owner)
    next.begin()
  }
  if (line.waiting.length === 0) line.ended.clear()
}

function waitForTurn(owner: WorkOwner, bytes: number): Promise<void> {
  const own = line.waiting.filter((one) => one.owner === owner)
  if (!fits(own, bytes, MAX_OWN_WAITING)) throw tooManyOwn()
  if (!fits(line.waiting, bytes, MAX_WAITING)) throw tooManyOfAll()
  return new Promise((begin, fail) => {
    const timer = setTimeout(() => {
      line.waiting.splice(line.waiting.indexOf(entry), 1)
      fail(tooManyOfAll())
    }, MAX_WAIT_MS)
    const entry: Waiting = {
      owner,
      bytes,
      begin: () => {
        clearTimeout(timer)
        begin()
      },
    }
    line.waiting.push(entry)
  })
}

function fits(waiting: readonly Waiting[], bytes: number, most: typeof MAX_WAITING): boolean {
  const waitingBytes = waiting.reduce((sum, one) => sum + one.bytes, 0)
  return waiting.length < most.of && waitingBytes + bytes <= most.bytes
}
