import { createRequire } from 'node:module'

import { reportDropped } from './dropped-tags.ts'

const require = createRequire(import.meta.url)
const { tagsManifest } =
  require('next/dist/server/lib/incremental-cache/tags-manifest.external') as typeof import('next/dist/server/lib/incremental-cache/tags-manifest.external')

/** What the framework does when tags are dropped, for those that another process dropped. */
export function expireTags(tags: readonly string[]): void {
  const expired = Date.now()
  for (const tag of tags) tagsManifest.set(tag, { ...tagsManifest.get(tag), expired })
  reportDropped(tags)
}
