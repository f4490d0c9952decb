// The page cache is loaded by the framework and counted by the gate: what they share hangs on globalThis.

const held = globalThis as typeof globalThis & { portalPageCounts?: { hit: number; miss: number } }

/** How many finished pages were found in the cache of this process, and how many were not. */
export const pageCounts = (): { hit: number; miss: number } =>
  (held.portalPageCounts ??= { hit: 0, miss: 0 })
