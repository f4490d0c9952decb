import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { slimPage } from './slim-page.ts'

/** The page for addresses that are not there, whole without scripts, as the build left it. */
export function readNotFoundPage(serverDistDir: string): string | null {
  const file = join(serverDistDir, 'app', '_not-found.html')
  return existsSync(file) ? slimPage(readFileSync(file, 'utf8')) : null
}
