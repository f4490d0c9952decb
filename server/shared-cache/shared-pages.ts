import type { Ledger, Position } from './ledger.ts'

/** Larger ones are made by each process for itself. */
const MAX_BYTES = 2 * 1_024 * 1_024
const MAX_SECONDS = 86_400
/** Pages that are being made; of more, those of the longest time ago are not shared. */
const MAX_BEGUN = 2_000

export interface FoundPage {
  bytes: Buffer
  ageSeconds: number
}

/** Pages that several processes make for each other. */
export interface SharedPages {
  /** Null when there is none: who asked makes it, and hands it to `keep`. */
  find(key: string): Promise<FoundPage | null>
  keep(
    key: string,
    page: { bytes: Buffer; tags: readonly string[]; seconds: number },
  ): Promise<void>
}

export function openSharedPages(ledger: Ledger): SharedPages {
  /** What had been dropped when a page began to be made: anything later that it shows makes it old. */
  const begun = new Map<string, Position>()
  return {
    async find(key) {
      const answer = await ledger.ask(key, 'find')
      if (answer?.bytes) return { bytes: answer.bytes, ageSeconds: answer.ageSeconds }
      // The first of several who make it at once read before the others did.
      if (answer && ledger.isCaughtUp() && !begun.has(key)) {
        begun.set(key, ledger.position())
        const [oldest] = begun.keys()
        if (begun.size > MAX_BEGUN && oldest !== undefined) begun.delete(oldest)
      }
      return null
    },
    async keep(key, { bytes, tags, seconds }) {
      const from = begun.get(key)
      begun.delete(key)
      if (!from || from.generation !== ledger.position().generation) return
      if (bytes.length > MAX_BYTES || tags.length === 0) return
      const life = String(Math.max(1, Math.min(seconds, MAX_SECONDS)))
      await ledger.ask(key, 'keep', [String(from.number), life, tags.join(','), bytes])
    },
  }
}
