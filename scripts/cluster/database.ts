// PostgreSQL twice under Patroni, one the primary, one its synchronous standby, and PgBouncer.

import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { isAlive } from '#lib/process/running-process'

import { startDaemon, until, untilListening, type Daemon } from './daemon.ts'
import { nodeSettings, poolerSettings } from './deployed.ts'
import type { Programs } from './programs.ts'

/** The superuser as deploy/patroni names it. */
export const SUPERUSER = 'postgres:change-this'
const USER = 'postgres'

export interface Node {
  name: string
  port: number
  api: number
  /** As its machine would go: Patroni and the server that it started. */
  kill(): Promise<void>
}

/** A folder of the cluster that the database's user may write to. */
export function makeFolder(path: string): string {
  mkdirSync(path, { recursive: true })
  chmodSync(path, 0o777)
  return path
}

export function startEtcd(
  programs: Programs,
  folder: string,
  ports: { client: number; peer: number },
): Daemon {
  const client = `http://127.0.0.1:${ports.client}`
  const peer = `http://127.0.0.1:${ports.peer}`
  const settings = {
    'data-dir': join(folder, 'etcd'),
    'listen-client-urls': client,
    'advertise-client-urls': client,
    'listen-peer-urls': peer,
    'initial-advertise-peer-urls': peer,
    'initial-cluster': `default=${peer}`,
    'unsafe-no-fsync': '',
  }
  const args = Object.entries(settings).map(([name, value]) => `--${name}${value && `=${value}`}`)
  return startDaemon('etcd', [programs.pathOf('etcd'), ...args], { folder })
}

export function startNode(
  programs: Programs,
  folder: string,
  place: { name: string; port: number; api: number; etcd: number },
): Node {
  const own = makeFolder(join(folder, place.name))
  const file = join(folder, `${place.name}.yml`)
  writeFileSync(file, nodeSettings({ ...place, folder: own, programs: programs.postgres }))
  const start = ['/usr/bin/env', 'PYTHONUNBUFFERED=1', programs.pathOf('patroni'), file]
  const patroni = startDaemon(place.name, start, { folder, user: USER })
  return {
    ...place,
    async kill() {
      const note = join(own, 'data', 'postmaster.pid')
      const server = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n')[0]) : 0
      await patroni.kill('SIGKILL')
      if (server > 0 && isAlive(server)) process.kill(server, 'SIGKILL')
    },
  }
}

const answersAs = async (api: number, role: 'primary' | 'synchronous'): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${api}/${role}`).catch(() => null))?.status === 200

/** Resolves once one node is the primary and the other has all that it acknowledges: no other may take its place. */
export async function findRoles(nodes: readonly Node[]): Promise<{ primary: Node; standby: Node }> {
  let roles: { primary: Node; standby: Node } | null = null
  await until('one database server is the primary, and the other its standby', async () => {
    const asked = await Promise.all(
      nodes.map(async (node) => ({
        node,
        isPrimary: await answersAs(node.api, 'primary'),
        isStandby: await answersAs(node.api, 'synchronous'),
      })),
    )
    const primary = asked.find(({ isPrimary }) => isPrimary)?.node
    const standby = asked.find(({ isStandby }) => isStandby)?.node
    roles = primary && standby ? { primary, standby } : null
    return roles !== null
  })
  if (!roles) throw new Error('There is no primary')
  return roles
}

/** Connections are shared by transaction: nothing may be left behind in one. */
export async function startPooler(
  programs: Programs,
  folder: string,
  place: { port: number; primary: number; role: string; password: string },
): Promise<Daemon> {
  const own = makeFolder(join(folder, 'pooler'))
  const users = join(own, 'users.txt')
  const file = join(own, 'pgbouncer.ini')
  writeFileSync(users, `"${place.role}" "${place.password}"\n`)
  writeFileSync(file, poolerSettings({ ...place, users }))
  const daemon = startDaemon('pgbouncer', [programs.pathOf('pgbouncer'), file], {
    folder: own,
    user: USER,
  })
  await untilListening('PgBouncer', place.port)
  return daemon
}
