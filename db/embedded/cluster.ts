// The folder in which PostgreSQL keeps its databases. It is made aside and moved into place when
// complete, so that a killed first start leaves no half-made cluster.

import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isDiskFull } from '#lib/process/disk-full'
import { damagedDatabase, diskFull } from '#lib/process/explain-error'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { asPostgresUser, type PostgresUser } from './postgres-user.ts'
import { OperatorError } from '#lib/process/operator-error'

export const OWNER = 'portal_owner'
/** May do anything. Nobody knows its password: it signs in by single-user mode alone. */
const SUPERUSER = 'portal_superuser'
const MAJOR = '18'

export interface Cluster {
  folder: string
  user: PostgresUser | null
  binaries: PostgresBinaries
}

/** A clean environment: no PGPORT, PGDATA or locale of the person who starts may reach the server. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' } as unknown as NodeJS.ProcessEnv
}

/** Makes the cluster when there is none yet. Resolves to whether it was made now. */
export function ensureCluster(cluster: Cluster, password: string): boolean {
  const versionFile = join(cluster.folder, 'PG_VERSION')
  if (existsSync(versionFile)) {
    const found = readFileSync(versionFile, 'utf8').trim()
    if (found === MAJOR) return false
    if (!/^\d+$/.test(found)) throw damagedDatabase(cluster.folder, 'PG_VERSION is no number')
    throw new OperatorError(
      `${cluster.folder} 是 PostgreSQL ${found} 建的，现在是 ${MAJOR}：` +
        '用 pg_dump 把内容搬过来，或者把 DATA_DIR 设成别的文件夹。',
    )
  }
  const draft = `${cluster.folder}.new`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true, mode: 0o700 })
  const passwordFile = `${cluster.folder}.password`
  try {
    writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    if (cluster.user) {
      chownSync(draft, cluster.user.uid, cluster.user.gid)
      chownSync(passwordFile, cluster.user.uid, cluster.user.gid)
    }
    runInitdb(cluster, draft, passwordFile)
    createOwner(cluster, draft, password)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, cluster.folder)
  return true
}

function runInitdb({ user, binaries }: Cluster, draft: string, passwordFile: string): void {
  const {
    file,
    args,
    lent: _lent,
    ...identity
  } = asPostgresUser(
    user,
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
    ],
    [draft],
  )
  const run = spawnSync(file, args, {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
  })
  if (run.status === 0) return
  const output = `${run.stderr ?? ''}${run.error?.message ?? ''}`
  if (isDiskFull(new Error(output))) throw diskFull(draft)
  if (/invalid locale name/i.test(output)) {
    throw new OperatorError('系统没有区域设置 C.UTF-8：装上它，或者设 DATABASE_URL。')
  }
  throw new Error(`initdb failed (${run.status ?? run.signal}):\n${output}`)
}

/**
 * The owner makes databases and roles, and is no superuser. What it makes it may also end: it belongs to
 * the roles it creates.
 */
function createOwner({ user, binaries }: Cluster, draft: string, password: string): void {
  const {
    file,
    args,
    lent: _lent,
    ...identity
  } = asPostgresUser(user, binaries.postgres, ['--single', '-D', draft, 'postgres'], [draft])
  const secret = password.replaceAll("'", "''")
  const statements = [
    `create role ${OWNER} login createdb createrole password '${secret}'`,
    `alter role ${OWNER} set createrole_self_grant to 'set, inherit'`,
  ]
  const run = spawnSync(file, args, {
    ...identity,
    cwd: '/',
    env: serverEnvironment(),
    encoding: 'utf8',
    input: `${statements.join('\n')}\n`,
  })
  const output = `${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`
  if (run.status === 0 && !/ERROR|FATAL/.test(output)) return
  if (isDiskFull(new Error(output))) throw diskFull(draft)
  throw new Error(`The owner's role was not made (${run.status ?? run.signal}):\n${output}`)
}
