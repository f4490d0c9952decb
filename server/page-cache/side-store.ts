// Pages that there are without end: what comes after an article or an activity, narrowed views, honours of
// any period, and every 404. They have a small store of their own, so that who walks through made-up
// addresses pushes nothing out of the store of the pages that readers come for.
import { createRequire } from 'node:module'

type Store = typeof import('next/dist/server/lib/incremental-cache/file-system-cache').default
type Entry = Awaited<ReturnType<InstanceType<Store>['get']>>
type Value = NonNullable<Parameters<InstanceType<Store>['set']>[1]>
type Page = Extract<Value, { kind: 'APP_PAGE' }>
type CacheControl = NonNullable<NonNullable<Entry>['cacheControl']>

const require = createRequire(import.meta.url)
const { LRUCache } =
  require('next/dist/server/lib/lru-cache') as typeof import('next/dist/server/lib/lru-cache')
const { areTagsExpired } =
  require('next/dist/server/lib/incremental-cache/tags-manifest.external') as typeof import('next/dist/server/lib/incremental-cache/tags-manifest.external')
/** Next remembers how long each page may be kept, apart from the page and for ever. */
const { SharedCacheControls } =
  require('next/dist/server/lib/incremental-cache/shared-cache-controls.external') as {
    SharedCacheControls: { cacheControls: Map<string, unknown> }
  }

const MAX_BYTES = 8 * 1_024 * 1_024
const ENDLESS = ['/[before]/', '/[...view]/', '/honours/[period]/']

interface Kept {
  value: Page
  tags: string[]
  lastModified: number
  cacheControl?: CacheControl
}

/** Whether something of it changed since; `moment` in milliseconds since 1970. */
export const areExpired = (tags: string[], moment: number): boolean => areTagsExpired(tags, moment)

export const dropLife = (key: string): boolean => SharedCacheControls.cacheControls.delete(key)

/** `tags`: those of the page, which name its route. */
export const isEndless = ({ status }: Page, tags: string): boolean =>
  status === 404 || ENDLESS.some((route) => tags.includes(route))

/** What a page weighs: Chinese text takes two bytes for a character. */
function sizeOf({ value }: Kept, key: string): number {
  const { html, rscData, segmentData } = value
  const parts = [rscData, ...(segmentData?.values() ?? [])]
  const bytes = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0)
  return 2 * (key.length + html.length) + bytes
}

export function openSideStore(maxBytes = MAX_BYTES) {
  const pages = new LRUCache<Kept>(maxBytes, sizeOf, dropLife)
  return {
    /** The page, unless something it was made from has changed since. */
    get(key: string): Kept | null {
      const kept = pages.get(key)
      return kept && !areExpired(kept.tags, kept.lastModified) ? kept : null
    },
    set: (key: string, kept: Kept): boolean => pages.set(key, kept),
    delete: (key: string): void => pages.remove(key),
  }
}
