// What a machine needs for `npm run test:cluster`: programs of Debian 12's packages.

import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

import { OperatorError } from '#lib/process/operator-error'

/** Each program with the package that brings it. */
const PACKAGES = {
  'redis-server': 'redis-server',
  pgbouncer: 'pgbouncer',
  haproxy: 'haproxy',
  nginx: 'nginx',
  patroni: 'patroni',
  etcd: 'etcd-server',
  setpriv: 'util-linux',
} as const

export type Program = keyof typeof PACKAGES

export interface Programs {
  pathOf(program: Program): string
  /** The folder of PostgreSQL's own programs. */
  postgres: string
}

/** Finds all of them, or says in one sentence which packages are missing. */
export function findPrograms(): Programs {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  const find = (name: string) =>
    folders.map((folder) => join(folder, name)).find((file) => existsSync(file))
  const found = new Map(
    (Object.keys(PACKAGES) as Program[]).map((name) => [name, find(name)] as const),
  )
  const postgres = globSync('/usr/lib/postgresql/*/bin').toSorted().at(-1)
  const missing = [...found].flatMap(([name, path]) => (path ? [] : PACKAGES[name]))
  if (!postgres) missing.push('postgresql-15' as never)
  if (missing.length > 0 || !postgres) {
    throw new OperatorError(
      `Missing here: ${missing.join(', ')}. On Debian 12: apt-get install --no-install-recommends ${missing.join(' ')}`,
    )
  }
  return { postgres, pathOf: (program) => found.get(program) ?? program }
}
