// Two installs by one lockfile become one: what both have lies at the same place in the same version.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** npm's own list of what lies in a folder. */
const LIST = '.package-lock.json'

/**
 * Moves what only `from` has into `to`. The list comes last, so that a merge that was cut short is seen.
 * @param {string} from
 * @param {string} to
 */
export function mergePackages(from, to) {
  for (const name of readdirSync(from)) {
    if (name === '.bin' || name.startsWith('@')) moveNew(join(from, name), join(to, name))
  }
  moveNew(from, to)
  const [added, there] = [from, to].map((folder) =>
    JSON.parse(readFileSync(join(folder, LIST), 'utf8')),
  )
  const packages = { ...there.packages, ...added.packages }
  const sorted = Object.fromEntries(
    Object.entries(packages).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
  writeFileSync(join(to, LIST), `${JSON.stringify({ ...there, packages: sorted }, null, 2)}\n`)
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveNew(from, to) {
  mkdirSync(to, { recursive: true })
  for (const name of readdirSync(from)) {
    if (!existsSync(join(to, name))) renameSync(join(from, name), join(to, name))
  }
}
