import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'

import { DeadlineError } from '#lib/process/deadline'

/** Nobody waits longer for what they could make themselves. */
const DEADLINE_MS = 100
/** After a failure nobody waits at all for so long. */
const PAUSE_MS = 2_000
/** Of the event loop, after a deadline: one reads, another handles. */
const TURNS = 3

/** Asks the cache something; null when it does not answer: then it is done without. */
export type AskInTime = <T>(ask: () => Promise<T>) => Promise<T | null>

interface Options {
  onTurn?: (isAway: boolean, error?: unknown) => void
  now?: () => number
}

/** One for all that a process asks of a cache: what one has found away, no other waits for. */
export function openAskInTime({ onTurn, now = () => performance.now() }: Options = {}): AskInTime {
  let pausedUntil = -Infinity
  let isAway = false
  const note = (away: boolean, error?: unknown) => {
    if (away !== isAway) onTurn?.(away, error)
    isAway = away
  }
  return async (ask) => {
    if (now() < pausedUntil) return null
    try {
      const answer = await inTime(ask())
      note(false)
      return answer
    } catch (error) {
      pausedUntil = now() + PAUSE_MS
      note(true, error)
      return null
    }
  }
}

/** A process that was busy itself blames nobody: what has arrived meanwhile is read before the time is over. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const late = async () => {
    await pause(DEADLINE_MS, undefined, { signal: waiting.signal, ref: false })
    for (let read = 0; read < TURNS; read += 1) await turn()
    throw new DeadlineError(DEADLINE_MS)
  }
  try {
    return await Promise.race([work, late()])
  } finally {
    waiting.abort()
  }
}
