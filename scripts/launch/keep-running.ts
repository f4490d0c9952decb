// What has to run is restarted when it ends by itself, later each time that it does not last. What else
// the portal consists of goes on meanwhile.

import { setTimeout as sleep } from 'node:timers/promises'
import { messageOf } from '#lib/process/explain-error'

const FIRST_MS = 500
const LAST_MS = 30_000
/** Who lasted so long may be started at once again. */
const LASTING_MS = 60_000

interface Running {
  /** Rejects when it has ended without having been stopped. */
  lost: Promise<never>
}

export interface KeepOptions {
  signal: AbortSignal
  say?: (line: string) => void
  pause?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  now?: () => number
}

/** Never resolves; rejects when `signal` says to stop. `name` stands in sentences for whoever looks at the terminal. */
export async function keepRunning(
  name: string,
  running: Running,
  start: () => Promise<Running>,
  options: KeepOptions,
): Promise<never> {
  const {
    signal,
    say = console.error,
    pause = sleepUnlessStopped,
    now = () => performance.now(),
  } = options
  let lost = running.lost
  let began = now()
  let delay = FIRST_MS
  for (;;) {
    const reason = await reasonOf(lost)
    signal.throwIfAborted()
    if (now() - began >= LASTING_MS) delay = FIRST_MS
    say(reason)
    say(`${delay / 1_000} 秒后重新启动${name}。`)
    await pause(delay, signal)
    delay = Math.min(delay * 2, LAST_MS)
    began = now()
    // A start that fails is a loss like any other.
    lost = start().then((started) => {
      say(`${name}又在运行了。`)
      return started.lost
    })
  }
}

async function reasonOf(lost: Promise<never>): Promise<string> {
  try {
    return await lost
  } catch (error) {
    return messageOf(error).trim()
  }
}

const sleepUnlessStopped = (milliseconds: number, signal: AbortSignal) =>
  sleep(milliseconds, undefined, { signal })
