// The cache of deploy/nginx as it is deployed, by a real nginx where this machine has one; deploy.boot.test.ts tries what may be kept.

import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findFreePort } from '#lib/process/port'
import { askByHttps } from './testing/ask-by-https.ts'
import { findProgram, startNginx, type RunningNginx } from './testing/nginx-site.ts'

const nginx = findProgram('nginx')
const openssl = findProgram('openssl')

const SITE = join(import.meta.dirname, '../deploy/nginx/portal.conf')

/** Answers of the portal that anybody may have, of each kind. */
const KINDS = ['/articles/7', '/feed.xml', '/api/v1/articles/7', '/search?q=a']

function testCache(nginx: string, openssl: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'portal-cache-'))
  let asked = 0
  /** What the portal has by now, and null once it is withdrawn. */
  let piece: string | null = 'first'
  let isAway = false
  const portal = createServer((request, response) => {
    asked += 1
    if (isAway) return request.socket.destroy()
    response.writeHead(piece === null ? 410 : 200, {
      'cache-control': 'public, max-age=0, s-maxage=60, must-revalidate',
    })
    return response.end(piece ?? 'gone')
  })
  let running: RunningNginx
  let port = 0
  const ask = (path: string) => askByHttps({ port, certificate: running.certificate }, path)
  beforeAll(async () => {
    portal.listen(0, '127.0.0.1')
    await once(portal, 'listening')
    const upstream = (portal.address() as AddressInfo).port
    port = await findFreePort()
    const ports = { http: await findFreePort(), https: port, upstream }
    running = await startNginx(nginx, openssl, folder, ports, { asDeployed: true })
  })

  afterAll(async () => {
    await running.stop()
    portal.closeAllConnections()
    portal.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(KINDS)(
    'shows on %s what is published and withdrawn when its second is over',
    async (path) => {
      expect((await ask(path)).body).toBe('first')
      piece = 'second'
      await expect.poll(async () => (await ask(path)).body).toBe('second')
      piece = null
      await expect.poll(async () => (await ask(path)).status).toBe(410)
      piece = 'first'
    },
  )

  it('says in words what to do about an address that is too long', async () => {
    const count = asked
    const answer = await ask(`/search?q=${encodeURIComponent('政'.repeat(2_000))}`)
    expect(answer.status).toBe(414)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body).toContain('请只写几个要找的词再搜')
    expect(asked).toBe(count)
  })

  it('gives what is too old only where the portal does not answer', async () => {
    expect((await ask('/topics')).body).toBe('first')
    isAway = true
    const count = asked
    let answer
    await expect
      .poll(async () => {
        answer = await ask('/topics')
        return asked
      })
      .toBeGreaterThan(count)
    expect(answer).toMatchObject({ status: 200, body: 'first' })
    expect(await ask('/never-asked')).toMatchObject({
      status: 503,
      body: expect.stringContaining('没有办成，请过几秒再试') as string,
    })
    isAway = false
    piece = 'second'
    await expect.poll(async () => (await ask('/topics')).body).toBe('second')
  })
}

describe('the cache of nginx', () => {
  if (nginx !== null && openssl !== null) testCache(nginx, openssl)

  it('lasts a second, and lets one ask for many', () => {
    expect(readFileSync(SITE, 'utf8')).toMatch(/proxy_cache_valid [\d ]+ 1s;/)
    expect(readFileSync(SITE, 'utf8')).toContain('proxy_cache_lock on;')
  })
})
