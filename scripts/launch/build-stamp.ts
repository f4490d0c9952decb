// Is the build older than the sources? Decided by content, not by times: a fresh clone, a changed
// PORT or another data folder need no new build.

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const MODULES = ['app', 'components', 'db', 'domain', 'lib', 'server', 'public']
const FILES = ['package-lock.json', 'package.json', 'tsconfig.json']
const ROOT_CONFIG = /^(next|postcss)\.config\.|^(proxy|instrumentation)(-\w+)?\.ts$/
const NOT_BUILT = /\.test\.tsx?$|^db[\\/](testing|migrations|releases)[\\/]/

/** The files a build is made from, relative to `root`, in a fixed order. */
export function buildSources(root: string): string[] {
  const modules = MODULES.filter((module) => existsSync(join(root, module))).flatMap((module) =>
    readdirSync(join(root, module), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  )
  const top = readdirSync(root).filter((name) => FILES.includes(name) || ROOT_CONFIG.test(name))
  return [...modules, ...top].filter((path) => !NOT_BUILT.test(path)).sort()
}

/** `settings`: what else shapes the build, such as the province. */
export function hashSources(root: string, settings: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const path of buildSources(root)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex')
}

const stampOf = (distDir: string) => join(distDir, '.build-stamp')

/** Whether a build ended there, of whatever sources. */
export const isWhole = (distDir: string): boolean =>
  existsSync(join(distDir, 'BUILD_ID')) && existsSync(stampOf(distDir))

export const isBuilt = (distDir: string, hash: string): boolean =>
  isWhole(distDir) && readFileSync(stampOf(distDir), 'utf8').trim() === hash

export function writeBuildStamp(distDir: string, hash: string): void {
  writeFileSync(stampOf(distDir), `${hash}\n`)
}
