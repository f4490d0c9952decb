// Every process that reads what somebody uploaded starts from this line: at most two run at once, and
// what waits is bounded in number, in bytes and in time.
import { Refusal } from '#lib/refusal'

const MAX_RUNNING = 2
const MAX_WAITING = 60
const MAX_WAITING_BYTES = 256 * 1_024 * 1_024
const MAX_WAIT_MS = 60_000

interface Waiting {
  bytes: number
  begin: () => void
}

interface Line {
  running: number
  waiting: Waiting[]
}

// One line a process, however often a bundler repeats this module.
const held = globalThis as typeof globalThis & { portalChildren?: Line }
held.portalChildren ??= { running: 0, waiting: [] }
const line = held.portalChildren

/** Runs `work` when its turn comes; refuses, in words, when too much waits already. */
export async function inTurn<T>(bytes: number, work: () => Promise<T>): Promise<T> {
  if (line.running < MAX_RUNNING) line.running += 1
  else await waitForTurn(bytes)
  try {
    return await work()
  } finally {
    const next = line.waiting.shift()
    if (next) next.begin()
    else line.running -= 1
  }
}

function waitForTurn(bytes: number): Promise<void> {
  const waitingBytes = line.waiting.reduce((sum, one) => sum + one.bytes, 0)
  if (line.waiting.length >= MAX_WAITING || waitingBytes + bytes > MAX_WAITING_BYTES) throw busy()
  return new Promise((begin, fail) => {
    const timer = setTimeout(() => {
      line.waiting.splice(line.waiting.indexOf(entry), 1)
      fail(busy())
    }, MAX_WAIT_MS)
    const entry: Waiting = {
      bytes,
      begin: () => {
        clearTimeout(timer)
        begin()
      },
    }
    line.waiting.push(entry)
  })
}

const busy = () => new Refusal('limit-reached', '同时上传的文件太多，请过一会儿再传')
