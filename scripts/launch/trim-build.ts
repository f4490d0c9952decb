// Takes out of a build what nobody asks for. Readers' pages are sent without the framework's script, and only that script
// asks for a page in segments: at 86 counties they were a fifth of the build.

import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Next's tag of a page of the newsroom, whose links do ask for segments. */
const NEWSROOM_TAG = '_N_T_/(newsroom)/'

interface PageMeta {
  headers?: Record<string, unknown>
  segmentPaths?: string[]
}

/** Removes the segments of all pages but the newsroom's; returns how many pages had some. */
export function trimBuild(distDir: string): number {
  const pages = join(distDir, 'server', 'app')
  const trimmed = globSync('**/*.meta', { cwd: pages }).filter((name) => {
    const file = join(pages, name)
    const meta = JSON.parse(readFileSync(file, 'utf8')) as PageMeta
    const tags = meta.headers?.['x-next-cache-tags']
    if (!meta.segmentPaths?.length || typeof tags !== 'string' || tags.includes(NEWSROOM_TAG))
      return false
    rmSync(file.replace(/\.meta$/, '.segments'), { recursive: true, force: true })
    writeFileSync(file, JSON.stringify({ ...meta, segmentPaths: [] }))
    return true
  })
  return trimmed.length
}
