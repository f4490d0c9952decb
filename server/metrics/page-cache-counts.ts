// The page cache is loaded by the framework and counted by the gate: what they share hangs on globalThis.

interface PageCounts {
  hit: number
  miss: number
  /** What another web server had made. */
  shared: number
}

const held = globalThis as typeof globalThis & { portalPageCounts?: PageCounts }

/** How many finished pages were found in the cache of this process, in the one it shares with others, and in none. */
export const pageCounts = (): PageCounts =>
  (held.portalPageCounts ??= { hit: 0, miss: 0, shared: 0 })
