import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The ids of the actions that the build has, and of its cached functions. */
export function listActions(serverDistDir: string): string[] {
  const file = join(serverDistDir, 'server-reference-manifest.json')
  const { node } = JSON.parse(readFileSync(file, 'utf8')) as { node: Record<string, unknown> }
  return Object.keys(node)
}
