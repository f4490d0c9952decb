// Scripts and styles of the build before this one: pages that were opened before a release ask for them afterwards, and where
// several web servers are upgraded one after the other, pages of those that are not. Their names are what their content hashes to.

import {
  cpSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

/** The framework empties the folder of a build, and leaves its cache alone. */
const asideOf = (distDir: string) => join(distDir, 'cache', 'static-before')
const staticOf = (distDir: string) => join(distDir, 'static')
/** Names the files that a build has of the one before. */
const listOf = (distDir: string) => join(distDir, 'carried-static.json')

function readCarried(distDir: string): string[] {
  const file = listOf(distDir)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : []
}

/** Lays aside what a whole build serves, which is about to be replaced, without what it has of the one before it. */
export function layStaticAside(distDir: string): void {
  const aside = asideOf(distDir)
  rmSync(aside, { recursive: true, force: true })
  if (!existsSync(staticOf(distDir))) return
  mkdirSync(dirname(aside), { recursive: true })
  cpSync(staticOf(distDir), aside, { recursive: true, preserveTimestamps: true })
  for (const name of readCarried(distDir)) rmSync(join(aside, name), { force: true })
}

/** Adds what was laid aside to a new build, which has files of its own first. */
export function carryStatic(distDir: string): void {
  const aside = asideOf(distDir)
  const carried = globSync('**/*', { cwd: aside })
    .filter((name) => lstatSync(join(aside, name)).isFile())
    .filter((name) => !existsSync(join(staticOf(distDir), name)))
  for (const name of carried) {
    const target = join(staticOf(distDir), name)
    mkdirSync(dirname(target), { recursive: true })
    renameSync(join(aside, name), target)
  }
  rmSync(aside, { recursive: true, force: true })
  writeFileSync(listOf(distDir), JSON.stringify(carried))
}
