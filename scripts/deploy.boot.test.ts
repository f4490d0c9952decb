// The site of nginx and the units, tried by the programs that read them where this machine has them. Where it has not,
// what they would be given is held by deploy.test.ts, and the same is asked here of what stands in for them.

import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as requestHttp, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findFreePort } from '#lib/process/port'
import {
  braceDepths,
  findProgram,
  SITE_NAME,
  startNginx,
  type RunningNginx,
} from './testing/nginx-site.ts'
import { askByHttps, type Answer } from './testing/ask-by-https.ts'
import { textOf, UNITS } from './testing/systemd-units.ts'

const ROOT = join(import.meta.dirname, '..')

const nginx = findProgram('nginx')
const openssl = findProgram('openssl')

/** Answers the number of the request, with the headers that its address asks for. */
const KEEPING: Record<string, Record<string, string>> = {
  '/public': { 'cache-control': 'public, max-age=0, s-maxage=60, must-revalidate' },
  '/with-cookie': { 'cache-control': 'public, max-age=60', 'set-cookie': 'read=1' },
  '/private': { 'cache-control': 'private, no-store' },
  '/both': { 'cache-control': 'public, no-store' },
  '/silent': {},
  '/packed': { 'cache-control': 'public, max-age=60', vary: 'accept-encoding' },
}

function testNginx(nginx: string, openssl: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'portal-nginx-'))
  const asked: IncomingMessage[] = []
  const portal = createServer((request, response) => {
    asked.push(request)
    const { pathname } = new URL(request.url ?? '', 'http://portal')
    request.resume()
    response.writeHead(200, {
      'strict-transport-security': 'max-age=31536000',
      ...KEEPING[pathname.replace(/^\/desks?(?=\/)/, '')],
    })
    response.end(String(asked.length))
  })
  let running: RunningNginx
  let ports = { http: 0, https: 0, upstream: 0 }

  const ask: (path: string, options?: Parameters<typeof askByHttps>[2]) => Promise<Answer> = (
    ...asking
  ) => askByHttps({ port: ports.https, certificate: running.certificate }, ...asking)

  beforeAll(async () => {
    portal.listen(0, '127.0.0.1')
    await once(portal, 'listening')
    const upstream = (portal.address() as AddressInfo).port
    ports = { http: await findFreePort(), https: await findFreePort(), upstream }
    running = await startNginx(nginx, openssl, folder, ports)
  })

  afterAll(async () => {
    await running.stop()
    portal.closeAllConnections()
    portal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('leads from http to https, and asks for https from then on', async () => {
    const sent = requestHttp({
      host: '127.0.0.1',
      port: ports.http,
      path: '/counties?a=1',
      headers: { host: SITE_NAME },
    })
    sent.end()
    const { status, headers } = await answerOf(sent)
    expect([status, headers.location]).toEqual([301, `https://${SITE_NAME}/counties?a=1`])
    for (const path of ['/public', '/api/internal/forget']) {
      const answer = await ask(path)
      // Twice would arrive as one value with a comma.
      expect(answer.headers['strict-transport-security'], path).toBe('max-age=31536000')
    }
  })

  it('answers no other name', async () => {
    await expect(ask('/', { servername: 'evil.example' })).rejects.toThrow(/alert|unrecognized/i)
    const { status } = await ask('/', { headers: { host: 'evil.example' } }).catch(() => ({
      status: 444,
    }))
    expect([421, 444]).toContain(status)
  })

  it('hands on who asks, whatever they claim', async () => {
    await ask('/silent', {
      headers: {
        'x-forwarded-for': '10.9.8.7',
        'x-forwarded-host': 'evil.example',
        forwarded: 'for=10.9.8.7',
      },
    })
    expect(asked.at(-1)?.headers).toMatchObject({
      host: SITE_NAME,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-host': SITE_NAME,
      'x-forwarded-proto': 'https',
    })
    expect(asked.at(-1)?.headers).not.toHaveProperty('forwarded')
  })

  it('keeps what anybody may have, and asks once for many', async () => {
    const first = await ask('/public?kept')
    expect((await ask('/public?kept')).body).toBe(first.body)
    expect((await ask('/public?other')).body).not.toBe(first.body)
  })

  it.each(['/private', '/both', '/silent', '/with-cookie'])('never keeps %s', async (path) => {
    const first = await ask(path)
    const second = await ask(path)
    expect(Number(second.body)).toBeGreaterThan(Number(first.body))
  })

  it.each([
    { cookie: '__Secure-next-auth.session-token=x' },
    { cookie: 'anything=1' },
    { authorization: 'Bearer x' },
  ])('neither keeps for nor gives to who comes with %o what others get', async (headers) => {
    const path = `/public?${Object.values(headers).join('')}`.replaceAll(' ', '')
    const own = await ask(path, { headers })
    const anonymous = await ask(path)
    expect(Number(anonymous.body)).toBeGreaterThan(Number(own.body))
    const again = await ask(path, { headers })
    expect(Number(again.body)).toBeGreaterThan(Number(anonymous.body))
    expect((await ask(path)).body).toBe(anonymous.body)
  })

  it('keeps what was packed for one way of asking for that alone', async () => {
    const packed = await ask('/packed', { headers: { 'accept-encoding': 'gzip' } })
    expect(asked.at(-1)?.headers['accept-encoding']).toBe('gzip')
    const plain = await ask('/packed')
    expect(plain.body).not.toBe(packed.body)
    const again = await ask('/packed', { headers: { 'accept-encoding': 'gzip' } })
    expect([again.body, (await ask('/packed')).body]).toEqual([packed.body, plain.body])
  })

  it('asks for each page of the newsroom, whatever the answer says', async () => {
    const first = await ask('/desk/public')
    expect((await ask('/desk/public')).body).not.toBe(first.body)
    const other = await ask('/desks/public')
    expect((await ask('/desks/public')).body).toBe(other.body)
  })

  it('takes Word files for uploads alone, and keeps the inside to itself', async () => {
    const method = 'POST'
    const body = Buffer.alloc(3 * 1_024 * 1_024)
    const count = asked.length
    expect((await ask('/work', { method, body })).status).toBe(413)
    expect((await ask('/api/internal/forget', { method, body: Buffer.from('x') })).status).toBe(404)
    expect(asked).toHaveLength(count)
    expect((await ask('/api/uploads/word', { method, body })).status).toBe(200)
  })
}

describe('the site of nginx', () => {
  if (nginx !== null && openssl !== null) testNginx(nginx, openssl)

  it('closes each block that it opens', () => {
    const site = readFileSync(join(ROOT, 'deploy/nginx/portal.conf'), 'utf8')
    expect(braceDepths(site).at(-1)).toBe(0)
  })
})

async function answerOf(sent: ReturnType<typeof requestHttp>): Promise<Answer> {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  return { status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }
}

it('systemd finds nothing to say about the units', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-units-'))
  try {
    const files = UNITS.map((unit) => {
      const file = join(folder, unit)
      // The program is here, and not where an installed one is.
      writeFileSync(file, textOf(unit).replaceAll('/opt/portal', ROOT))
      return file
    })
    for (const path of UNITS.flatMap(executablesOf)) expect(existsSync(path), path).toBe(true)
    const verify = findProgram('systemd-analyze')
    if (verify === null) return
    const { status, stdout, stderr } = spawnSync(verify, ['verify', '--man=no', ...files], {
      encoding: 'utf8',
      env: { ...process.env, SYSTEMD_UNIT_PATH: `${folder}:` },
    })
    expect([status, stdout + stderr]).toEqual([0, ''])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

const executablesOf = (unit: string): string[] =>
  [...textOf(unit).matchAll(/^ExecStart=(\S+)/gm)].map(([, path = '']) =>
    path.replace('/opt/portal', ROOT),
  )
