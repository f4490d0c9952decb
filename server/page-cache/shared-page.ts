// Readers' pages as they lie in the cache that web processes share (server/shared-cache).

import { deserialize, serialize } from 'node:v8'

import { logWarning } from '../log.ts'
import { heldSharedCache } from '../shared-cache/held-shared-cache.ts'

interface Life {
  revalidate: number | false
  expire: number | undefined
}

interface Shared<Page> {
  page: Page
  life: Life | null
}

const NO_END_SECONDS = 86_400

/** Routes whose pages were shared before: of others nobody knows whether it is worth waiting for one. */
const shareable = new Set<string>()

/** Next keeps a page under what its route hashes to, a mark and its path. */
const routeOf = (key: string): string => key.slice(0, key.indexOf('/$/'))

/** A page that another process made or is making, and how long it may be kept from now on. */
export async function findSharedPage<Page>(key: string): Promise<Shared<Page> | null> {
  const found = await heldSharedCache()?.find(key, { isOnce: shareable.has(routeOf(key)) })
  if (!found) return null
  shareable.add(routeOf(key))
  try {
    const { page, life } = deserialize(found.bytes) as Shared<Page>
    return { page, life: life && shorten(life, found.ageSeconds) }
  } catch (error) {
    logWarning(`What lies in the shared cache is no page: ${String(error)}`, 'page cache')
    return null
  }
}

/** What was made is not shared: nobody waits for it any more. */
export const leavePage = (key: string): void => void heldSharedCache()?.leave(key)

/** For whoever asks another process. Nobody waits for it. */
export function sharePage(
  key: string,
  { page, tags, life }: { page: unknown; tags: readonly string[]; life: Life | null },
): void {
  const cache = heldSharedCache()
  if (!cache) return
  shareable.add(routeOf(key))
  const seconds = life?.expire ?? NO_END_SECONDS
  void cache.keep(key, {
    bytes: serialize({ page, life } satisfies Shared<unknown>),
    tags,
    seconds,
  })
}

function shorten({ revalidate, expire }: Life, seconds: number): Life {
  const left = (limit: number) => Math.max(1, limit - seconds)
  return {
    revalidate: revalidate === false ? false : left(revalidate),
    expire: expire === undefined ? undefined : left(expire),
  }
}
