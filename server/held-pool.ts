// One pool a process. The gate, the framework and its bundles each have a copy of our modules, so what they
// share hangs on globalThis.

import type { WatchedPool } from '#db/watched-pool'

const held = globalThis as typeof globalThis & { portalPool?: WatchedPool }

/** Null until somebody has asked for the database. */
export function heldPool(): WatchedPool | null {
  return held.portalPool ?? null
}

export function holdPool(open: () => WatchedPool): WatchedPool {
  held.portalPool ??= open()
  return held.portalPool
}
