import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Ledger, Position } from './ledger.ts'

/** Larger ones are made by each process for itself. */
const MAX_BYTES = 2 * 1_024 * 1_024
const MAX_SECONDS = 86_400
/** Pages that are being made; of more, those of the longest time ago are not shared. */
const MAX_BEGUN = 2_000
/** Who waits for what another makes looks so often, every so many milliseconds, and then makes it, too. */
const LOOKS = 20
const LOOK_MS = 50

export interface FoundPage {
  bytes: Buffer
  ageSeconds: number
}

/** Pages that several processes make for each other. */
export interface SharedPages {
  /**
   * Null when there is none: who asked makes it, and hands it to `keep` or calls `leave`. With `isOnce` that is one process,
   * and others wait a while for what it makes.
   */
  find(key: string, options?: { isOnce: boolean }): Promise<FoundPage | null>
  keep(
    key: string,
    page: { bytes: Buffer; tags: readonly string[]; seconds: number },
  ): Promise<void>
  /** What was made is for nobody else. */
  leave(key: string): Promise<void>
}

export function openSharedPages(
  ledger: Ledger,
  pause: () => Promise<unknown> = () => sleep(LOOK_MS, undefined, { ref: false }),
): SharedPages {
  const maker = randomUUID()
  /** What had been dropped when a page began to be made: anything later that it shows makes it old. */
  const begun = new Map<string, { from: Position; isOnce: boolean }>()
  const take = (key: string) => {
    const one = begun.get(key)
    begun.delete(key)
    return one
  }
  const leave = async (key: string) => {
    if (take(key)?.isOnce) await ledger.ask(key, 'leave', [maker])
  }
  return {
    async find(key, { isOnce } = { isOnce: false }) {
      for (let look = 0; ; look += 1) {
        // Who does not know what was dropped makes it for nobody else.
        const isMaker = isOnce && ledger.isCaughtUp()
        const answer = await ledger.ask(key, 'find', [isMaker ? maker : ''])
        if (answer?.bytes) return { bytes: answer.bytes, ageSeconds: answer.ageSeconds }
        if (answer?.isBeingMade && look < LOOKS) {
          await pause()
          continue
        }
        // The first of several who make it at once read before the others did.
        if (answer && ledger.isCaughtUp() && !begun.has(key)) {
          begun.set(key, { from: ledger.position(), isOnce: isMaker })
          const [oldest] = begun.keys()
          if (begun.size > MAX_BEGUN && oldest !== undefined) begun.delete(oldest)
        }
        return null
      }
    },
    async keep(key, { bytes, tags, seconds }) {
      const from = begun.get(key)?.from
      const isFit = bytes.length <= MAX_BYTES && tags.length > 0
      if (!isFit || from?.generation !== ledger.position().generation) return leave(key)
      begun.delete(key)
      const life = String(Math.max(1, Math.min(seconds, MAX_SECONDS)))
      await ledger.ask(key, 'keep', [maker, String(from.number), life, tags.join(','), bytes])
    },
    leave,
  }
}
