// Mends package-lock.json after packages have changed. npm beside an installed node_modules leaves out the
// optional packages of other systems, and then `npm ci` refuses a fresh clone; a registry's own settings leave
// out addresses, and then every install asks for each package's list of versions first. Where nothing is
// installed npm finds what is missing; an address follows from name and version.

import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

interface Entry {
  version?: string
  resolved?: string
  integrity?: string
  /** It lies in the file of the package above it. */
  inBundle?: boolean
  optionalDependencies?: Record<string, string>
}
export type Packages = Record<string, Entry>

/** npm asks the registry it is set to instead of this one. */
const REGISTRY = 'https://registry.npmjs.org'

/** Optional packages that are asked for and have no entry. */
export function findMissing(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isResolved(packages, path, name)),
  )
}

/** Node's own lookup: the folder's own packages, then those of the folders above. */
function isResolved(packages: Packages, from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true
    if (base === '') return false
  }
}

/** The entries that an install could not take without asking, or could not check. */
export function findIncomplete(packages: Packages): string[] {
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.inBundle)
    .filter(([path, entry]) => !entry.integrity || entry.resolved !== addressOf(path, entry))
    .map(([path]) => path)
}

function addressOf(path: string, { version = '' }: Entry): string {
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
  return `${REGISTRY}/${name}/-/${name.split('/').at(-1)}-${version}.tgz`
}

/** The lockfile without what cannot be checked, and with the address of everything else. */
export function prepare(packages: Packages): Packages {
  return Object.fromEntries(
    Object.entries(packages)
      .filter(([path, entry]) => path === '' || entry.inBundle || entry.integrity)
      .map(([path, entry]) => {
        if (path === '' || entry.inBundle) return [path, entry]
        const { version, ...others } = entry
        return [path, { version, ...others, resolved: addressOf(path, entry) }]
      }),
  )
}

function main(): void {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages }
  const folder = mkdtempSync(join(tmpdir(), 'lockfile-'))
  try {
    for (const file of ['package.json', '.npmrc']) copyFileSync(file, join(folder, file))
    const prepared = { ...lockfile, packages: prepare(lockfile.packages) }
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(prepared))
    const args = ['install', '--package-lock-only', '--ignore-scripts']
    execFileSync('npm', args, { cwd: folder, stdio: 'inherit' })
    copyFileSync(join(folder, 'package-lock.json'), 'package-lock.json')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main()
