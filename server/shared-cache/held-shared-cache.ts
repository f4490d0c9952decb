// The gate opens it; the framework's page cache and its bundles have copies of our modules, so it hangs on globalThis.

import type { SharedCache } from './open-shared-cache.ts'

const held = globalThis as typeof globalThis & { portalSharedCache?: SharedCache }

/** Null without CACHE_URL. */
export const heldSharedCache = (): SharedCache | null => held.portalSharedCache ?? null

export function holdSharedCache(cache: SharedCache): void {
  held.portalSharedCache = cache
}
