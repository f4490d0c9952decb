// The pools of a process. The gate, the framework and its bundles each have a copy of our modules, so what they
// share hangs on globalThis.

import type { Asker } from '#db/pool-bounds'
import type { WatchedPools } from '#db/watched-pools'

type Pools = WatchedPools<Asker>

const held = globalThis as typeof globalThis & { portalPools?: Pools }

/** Null until somebody has asked for the database. */
export function heldPools(): Pools | null {
  return held.portalPools ?? null
}

export function holdPools(open: () => Pools): Pools {
  held.portalPools ??= open()
  return held.portalPools
}
