// The site of deploy/nginx: read as text, and served by a real nginx in a folder of a test's own.

import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { listens } from './portal-process.ts'

const FOLDER = join(import.meta.dirname, '../../deploy/nginx')
export const SITE_NAME = 'portal.example.org'
const MEGABYTE = 1_024 * 1_024

/** How deep in blocks each line ends. */
export function braceDepths(text: string): number[] {
  let depth = 0
  return text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .map((line) => (depth += line.split('{').length - line.split('}').length))
}

/** The innermost block that holds `directive`, without what lies in blocks after it. */
export function findBlock(text: string, directive: string): string {
  const from = text.indexOf(directive)
  if (from === -1) throw new Error(`The site has no “${directive}”.`)
  return text.slice(text.lastIndexOf('{', from), text.indexOf('}', from))
}

/** Bytes of a size in megabytes. */
export function megabytesOf(block: string, directive: string): number {
  return Number(new RegExp(`${directive} (\\d+)m;`).exec(block)?.[1]) * MEGABYTE
}

/** A program of this machine, or null; administrators' programs are not on everybody's PATH. */
export function findProgram(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin']
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

export interface NginxPorts {
  http: number
  https: number
  upstream: number
}

export interface RunningNginx {
  certificate: string
  stop(): Promise<void>
}

/**
 * Serves the site from `folder`, with ports and paths of the test and, unless the cache is to be as it is deployed, one that lasts an
 * hour, so that no test waits for the end of a second.
 */
export async function startNginx(
  nginx: string,
  openssl: string,
  folder: string,
  ports: NginxPorts,
  { asDeployed = false } = {},
): Promise<RunningNginx> {
  const path = (name: string) => join(folder, name)
  for (const name of ['conf.d', 'tls', 'cache', 'acme', 'temp']) mkdirSync(path(name))
  const pair = ['-keyout', path('tls/privkey.pem'), '-out', path('tls/fullchain.pem')]
  const subject = ['-subj', `/CN=${SITE_NAME}`, '-addext', `subjectAltName=DNS:${SITE_NAME}`]
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2']
  execFileSync(openssl, ['req', '-x509', ...key, ...pair, ...subject], { stdio: 'pipe' })
  const site = readFileSync(join(FOLDER, 'portal.conf'), 'utf8')
    .replaceAll('/etc/nginx/tls', path('tls'))
    .replaceAll('/var/cache/nginx/portal', path('cache/portal'))
    .replaceAll('/var/www/acme', path('acme'))
    .replaceAll(/listen (\[::\]:)?80\b/g, (_, six = '') => `listen ${six}${ports.http}`)
    .replaceAll(/listen (\[::\]:)?443\b/g, (_, six = '') => `listen ${six}${ports.https}`)
    .replace('404 410 1s;', asDeployed ? '404 410 1s;' : '404 410 1h;')
    .replace('inactive=10s', 'inactive=1h')
  const upstream = readFileSync(join(FOLDER, 'upstream.conf'), 'utf8')
  writeFileSync(path('conf.d/portal.conf'), site)
  writeFileSync(
    path('conf.d/upstream.conf'),
    upstream.replace('127.0.0.1:3000', `127.0.0.1:${ports.upstream}`),
  )
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  writeFileSync(
    path('nginx.conf'),
    [
      ...(process.getuid?.() === 0 ? ['user root;'] : []),
      'daemon off;',
      'worker_processes 1;',
      `pid ${path('nginx.pid')};`,
      `error_log ${path('error.log')} notice;`,
      'events {}',
      'http {',
      'access_log off;',
      ...temp.map((kind) => `${kind}_temp_path ${path(`temp/${kind}`)};`),
      `include ${path('conf.d')}/*.conf;`,
      '}',
    ].join('\n'),
  )
  const args = ['-p', folder, '-c', path('nginx.conf'), '-e', path('error.log')]
  // Throws with what nginx wrote about the file.
  execFileSync(nginx, ['-t', ...args], { stdio: 'pipe' })
  const child = spawn(nginx, args, { stdio: 'ignore' })
  const log = () => readFileSync(path('error.log'), 'utf8')
  while (!(await listens(ports.https))) {
    if (child.exitCode !== null) throw new Error(`nginx ended:\n${log()}`)
    await sleep(30)
  }
  return {
    certificate: readFileSync(path('tls/fullchain.pem'), 'utf8'),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
