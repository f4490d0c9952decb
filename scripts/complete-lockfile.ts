// A registry that serves one system's packages only makes a lockfile that `npm ci` refuses on a fresh
// clone, since the optional packages of other systems are not in it. This adds what is missing: their
// versions are in the packages that ask for them, their systems in their names.

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

interface Entry {
  version?: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}
export type Packages = Record<string, Entry>

const SYSTEMS = 'darwin win32 linux android freebsd openbsd netbsd sunos aix openharmony'.split(' ')
const PROCESSORS = 'x64 arm64 arm ia32 ppc64 riscv64 s390x wasm32 loong64'.split(' ')
const C_LIBRARIES: Record<string, string> = { musl: 'musl', musleabihf: 'musl', gnu: 'glibc' }

/** Optional packages that are asked for and have no entry, by the path their entry belongs at. */
export function findMissing(packages: Packages): Packages {
  const missing: Packages = {}
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      if (isResolved(packages, path, name)) continue
      missing[`node_modules/${name}`] = entryOf(name, version)
    }
  }
  return missing
}

/** Node's own lookup: the folder's own packages, then those of the folders above. */
function isResolved(packages: Packages, from: string, name: string): boolean {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (`${base === '' ? '' : `${base}/`}node_modules/${name}` in packages) return true
    if (base === '') return false
  }
}

function entryOf(name: string, version: string): Entry {
  const parts = (name.split('/').at(-1) ?? '').split('-')
  const system = parts.find((part) => SYSTEMS.includes(part))
  const processor = parts.find((part) => PROCESSORS.includes(part))
  const library = parts.map((part) => C_LIBRARIES[part]).find((known) => known !== undefined)
  return {
    version: version.replace(/^[~^]/, ''),
    optional: true,
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === undefined ? {} : { os: [system] }),
    ...(library === undefined ? {} : { libc: [library] }),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Packages }
  const missing = findMissing(lockfile.packages)
  const packages = Object.entries({ ...missing, ...lockfile.packages }).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const completed = { ...lockfile, packages: Object.fromEntries(packages) }
  writeFileSync('package-lock.json', `${JSON.stringify(completed, null, 2)}\n`)
  console.log(`${Object.keys(missing).length} packages of other systems added.`)
}
