// How fast nginx answers out of its cache, beside nginx that sends the same bytes from a file, in one run: `node scripts/bench/nginx.ts`,
// which needs nginx and wrk. TLS and limits are left out of both.

import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'

import { findFreePort } from '#lib/process/port'

import { findProgram, SITE_NAME } from '../testing/nginx-site.ts'
import { listens } from '../testing/portal-process.ts'

const SITE = join(import.meta.dirname, '../../deploy/nginx/portal.conf')
const ROUNDS = 3
const SECONDS = 5
const TICKS_A_SECOND = 100
/** About what an article has, once it is compressed. */
const BYTES = 12_000

/** The site as it is deployed, without what one visitor who asks all the time would meet. */
function plainSite(folder: string, port: number): string {
  const site = readFileSync(SITE, 'utf8')
  const tls = site.slice(site.lastIndexOf('\nserver {'))
  return `${site.slice(0, site.indexOf('# A name that is not ours'))}${tls}`
    .replaceAll('/var/cache/nginx/portal', join(folder, 'cache'))
    .replace('listen 443 ssl http2;', `listen ${port};`)
    .replaceAll(/^.*(?:listen \[::\]|ssl_|limit_).*\n/gm, '')
}

/** The same bytes with the same head, from a file. */
const fileServer = (folder: string, port: number, more = '') => `
  server { listen ${port}; root ${folder}/files; default_type "text/html; charset=utf-8"; etag off; ${more}
    add_header Content-Encoding gzip; add_header Vary accept-encoding;
    add_header Cache-Control "public, max-age=0, s-maxage=60, must-revalidate";
    add_header Strict-Transport-Security "max-age=31536000" always; }`

/** Ticks of the processor that the worker of nginx has had. */
function ticksOf(nginx: number): number {
  const [worker = ''] = readFileSync(`/proc/${nginx}/task/${nginx}/children`, 'utf8').split(' ')
  const fields = readFileSync(`/proc/${worker}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return Number(fields[11]) + Number(fields[12])
}

/** Requests for each second of the processor of nginx, which a busy machine changes little; all must be answered well. */
async function measure(wrk: string, nginx: number, port: number): Promise<number> {
  const before = ticksOf(nginx)
  const asking = [
    '-t1',
    '-c32',
    `-d${SECONDS}s`,
    '-H',
    `Host: ${SITE_NAME}`,
    '-H',
    'Accept-Encoding: gzip',
  ]
  const url = `http://127.0.0.1:${port}/page`
  const { stdout: text } = await promisify(execFile)(wrk, [...asking, url])
  if (/Non-2xx/.test(text)) throw new Error(text)
  const answered = Number(/(\d+) requests in/.exec(text)?.[1])
  return (answered / (ticksOf(nginx) - before)) * TICKS_A_SECOND
}

async function run(nginx: string, wrk: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-nginx-'))
  const page = gzipSync(
    Buffer.from(Array.from({ length: BYTES }, () => Math.random().toString(36)).join('')),
  ).subarray(0, BYTES)
  const portal = createServer((_request, response) => {
    response.writeHead(200, {
      'cache-control': 'public, max-age=0, s-maxage=60, must-revalidate',
      'content-encoding': 'gzip',
      'content-type': 'text/html; charset=utf-8',
      vary: 'accept-encoding',
    })
    response.end(page)
  })
  portal.listen(0, '127.0.0.1')
  await once(portal, 'listening')
  const upstream = (portal.address() as AddressInfo).port
  const [cached = 0, file = 0, open = 0] = await Promise.all([1, 2, 3].map(() => findFreePort()))
  mkdirSync(join(folder, 'files'))
  writeFileSync(join(folder, 'files/page'), page)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${folder}/pid;
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; proxy_temp_path ${folder}/temp; upstream portal { server 127.0.0.1:${upstream}; keepalive 32; }
    ${plainSite(folder, cached)}
    ${fileServer(folder, file)}
    ${fileServer(folder, open, 'open_file_cache max=100;')} }`,
  )
  const child = spawn(nginx, ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' })
  try {
    while (!(await listens(cached))) if (child.exitCode !== null) throw new Error('nginx ended')
    const pid = child.pid ?? 0
    for (let round = 1; round <= ROUNDS; round += 1) {
      const fromCache = await measure(wrk, pid, cached)
      const fromFile = await measure(wrk, pid, file)
      const fromOpen = await measure(wrk, pid, open)
      const shown = [fromCache, fromFile, fromOpen].map((rate) => Math.round(rate))
      const ratios = [fromFile, fromOpen].map((rate) => (fromCache / rate).toFixed(2))
      console.log(
        `a second of nginx: cache ${shown[0]}, file ${shown[1]} (ratio ${ratios[0]}), file kept open ${shown[2]} (ratio ${ratios[1]})`,
      )
    }
  } finally {
    child.kill('SIGTERM')
    await once(child, 'exit')
    portal.closeAllConnections()
    portal.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const [nginx, wrk] = [findProgram('nginx'), findProgram('wrk')]
if (nginx === null || wrk === null) {
  console.error('This bench needs nginx and wrk.')
  process.exitCode = 1
} else await run(nginx, wrk)
