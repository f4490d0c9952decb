import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { logWarning } from '../log.ts'
import { expireTags } from '../page-cache/expire-tags.ts'
import { shareReads } from '../page-cache/shared-reads.ts'
import { connectCache } from './connect-cache.ts'
import { holdSharedCache } from './held-shared-cache.ts'
import { openSharedCache } from './open-shared-cache.ts'

/** Has this process share its pages through the cache at `url`. Returns what ends it. */
export async function beginSharing(
  url: string,
  { secret, distDir }: { secret: string; distDir: string },
): Promise<() => void> {
  const cache = openSharedCache(await connectCache(url), {
    secret,
    build: readFileSync(join(distDir, 'BUILD_ID'), 'utf8').trim(),
    onDropped: expireTags,
    onTurn: (isAway, error) =>
      logWarning(
        isAway
          ? `The shared cache does not answer, and is done without: ${String(error)}`
          : 'The shared cache answers again.',
        'shared cache',
      ),
  })
  holdSharedCache(cache)
  shareReads(cache)
  return () => cache.close()
}
