import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

/** The version of the program below `root`. */
export function programVersion(root: string): string {
  const text = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(text)).version
}
