// What a stranger sends over HTTP, against the production build, without a browser.

import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { expect, test } from '../fixtures.ts'
import { openSignIn } from './sign-in-by-http.ts'

const KB = 1_024

/** The whole answer to a request written out by hand. */
async function sendRaw(baseURL: string | undefined, lines: string[], body = ''): Promise<string> {
  const { hostname, port } = new URL(baseURL ?? '')
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  socket.write([...lines, 'Host: portal', 'Connection: close', '', body].join('\r\n'))
  return text(socket).catch(() => '')
}

test('every answer carries the headers that limit what a page may do', async ({ request }) => {
  const addresses = [
    '/',
    '/no-such-page',
    '/administrator',
    '/reviews',
    '/accountsx',
    '/sign-in',
    '/desk',
    '/api/v1/articles',
    '/media/none.webp',
    '/robots.txt',
  ]
  for (const address of addresses) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers()
    expect(headers, address).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    })
    expect(headers['content-security-policy'], address).toContain("object-src 'none'")
    expect(headers['permissions-policy'], address).toContain('camera=()')
    expect(headers, address).not.toHaveProperty('x-powered-by')
  }
  const readers = await request.get('/administrator')
  expect(readers.headers()['content-security-policy']).toContain("script-src 'self';")
})

test('an address that sends on to another carries them too', async ({ baseURL }) => {
  const heard = await sendRaw(baseURL, ['GET //example.org/desk HTTP/1.1'])
  expect(heard).toMatch(/^HTTP\/1\.1 (308|404|400) /)
  expect(heard.toLowerCase()).toContain('x-content-type-options: nosniff')
  expect(heard.toLowerCase()).not.toMatch(/location: (https?:)?\/\/example/)
})

test('broken addresses and other methods are refused in words', async ({ baseURL }) => {
  expect(await sendRaw(baseURL, ['TRACE / HTTP/1.1'])).toMatch(/^HTTP\/1\.1 405 /)
  expect(await sendRaw(baseURL, ['POST / HTTP/1.1', 'Content-Length: 0'])).toMatch(/ 405 /)
  for (const target of ['/%', '/counties/%E0%A4%A', '/counties/a%00b']) {
    const heard = await sendRaw(baseURL, [`GET ${target} HTTP/1.1`])
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard).toContain('网址写错了')
  }
})

test('where nobody set a contact there is no security.txt', async ({ request }) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.status()).toBe(404)
  expect(answer.headers()['cache-control']).toBe('no-store')
})

test('who offers another protocol is answered in HTTP/1.1', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '')
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  const offer = ['Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__', 'Connection: Upgrade']
  socket.write(['GET /robots.txt HTTP/1.1', 'Host: portal', ...offer, '', ''].join('\r\n'))
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 /)
})

test('thousands of parameters are refused before they are taken apart', async ({ request }) => {
  for (const address of ['/robots.txt', '/search', '/']) {
    expect((await request.get(`${address}?${'q&'.repeat(1_500)}`)).status()).toBe(400)
    expect((await request.get(`${address}?${'q&'.repeat(7_000)}`)).status()).toBe(414)
  }
})

test('an action sent to a page of readers does not reach the framework', async ({ request }) => {
  const sent = await request.post('/counties/zhuanglang', {
    headers: { 'next-action': '40'.repeat(21) },
    data: '[]',
  })
  expect(sent.status()).toBe(405)
})

test('a sign-in reads no body beyond its bound, and none without a length', async ({ baseURL }) => {
  const address = 'POST /api/auth/callback/credentials HTTP/1.1'
  const long = 300 * KB
  const tooLarge = await sendRaw(baseURL, [address, `Content-Length: ${long}`], 'x'.repeat(long))
  expect(tooLarge).toMatch(/^HTTP\/1\.1 413 /)
  expect(tooLarge).toContain('内容太大')
  const endless = await sendRaw(baseURL, [address, 'Transfer-Encoding: chunked'], '1\r\nx\r\n')
  expect(endless).toMatch(/^HTTP\/1\.1 411 /)
})

test('a made-up host leaves no trace and passes no check of origins', async ({
  baseURL,
  request,
}) => {
  const forged = { 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' }
  for (const address of ['/', '/counties/zhuanglang', '/api/v1/articles', '/sign-in', '/desk']) {
    const answer = await request.get(address, { headers: forged, maxRedirects: 0 })
    expect(await answer.text(), address).not.toContain('evil.example')
    expect(JSON.stringify(answer.headers()), address).not.toContain('evil.example')
  }
  const read = await request.post('/api/reads', {
    headers: { ...forged, origin: 'https://evil.example' },
    data: 'x',
  })
  expect(read.status()).toBe(403)
  const own = await request.post('/api/reads', { headers: { origin: baseURL ?? '' }, data: 'x' })
  expect(own.status()).toBe(400)
})

test('asking for the head of a whole year takes none of its slots', async ({ request }) => {
  const { items } = (await (await request.get('/api/v1/articles')).json()) as {
    items: { publishedAt: string }[]
  }
  const dump = `/api/v1/years/${items[0]?.publishedAt.slice(0, 4)}/articles.json`
  for (let asked = 0; asked < 5; asked += 1) {
    const head = await request.head(dump)
    expect(head.status()).toBe(200)
    expect(head.headers()['content-type']).toContain('application/json')
  }
  expect((await request.get(dump)).status()).toBe(200)
  expect((await request.get('/api/v1/years/9999/articles.json')).status()).toBe(404)
})

test('what is no form is no sign-in, however broken it is', async ({ baseURL, request }) => {
  const origin = baseURL ?? ''
  const form = 'application/x-www-form-urlencoded'
  const types = ['application/json', `${form}; x=application/json`, 'multipart/form-data', '']
  for (const path of ['callback/credentials', 'signout']) {
    for (const type of types) {
      for (const data of ['{', '['.repeat(10_000), '\0\ufffd', '{"csrfToken":{}}']) {
        const answer = await request.post(`/api/auth/${path}`, {
          headers: { 'content-type': type, origin },
          data,
        })
        expect(answer.status(), `${path} ${type} ${data.slice(0, 9)}`).toBe(415)
        expect(await answer.text(), path).toContain('请从登录页登录')
      }
    }
    const answer = await request.post(`/api/auth/${path}`, {
      headers: { 'content-type': form, origin },
      data: '\0{[%',
    })
    expect(answer.status(), path).toBeLessThan(500)
  }
})

test('what no page asks of the sign-in is not there, in Chinese, and never an error', async ({
  baseURL,
  request,
}) => {
  const asked = [
    ['GET', 'callback/credentials'],
    ['GET', 'callback/zz'],
    ['POST', 'callback/zz'],
    ['GET', '_log'],
    ['POST', '_log'],
    ['POST', 'signin/credentials'],
    ['POST', 'session'],
    ['GET', 'zz'],
  ] as const
  const own = { origin: baseURL ?? '' }
  for (const [method, path] of asked) {
    const answer = await request.fetch(`/api/auth/${path}`, {
      method,
      headers: own,
      maxRedirects: 0,
    })
    expect(answer.status(), `${method} ${path}`).toBe(404)
    expect(await answer.text(), `${method} ${path}`).toContain('没有这个网址')
    expect(answer.headers()['cache-control'], path).toBe('no-store')
  }
  for (const path of ['error?error=密码错了', 'error?error=CredentialsSignin', 'verify-request']) {
    const answer = await request.get(`/api/auth/${path}`, { maxRedirects: 0 })
    expect(answer.status(), path).toBe(303)
    expect(answer.headers()['location'], path).toBe('/sign-in')
  }
  const headers = { cookie: 'next-auth.session-token=none' }
  const session = await request.get('/api/auth/session', { headers })
  expect(session.status()).toBe(200)
  expect(await session.json()).toEqual({})
})

test('a page that is not there says one thing about who may keep it', async ({ request }) => {
  for (const address of ['/zz', '/zz/zz', '/api/zz', '/api/v1/zz', '/topics/nothing']) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(404)
    const kinds: Record<string, string> = {
      '/api/zz': 'private, no-store',
      '/api/v1/zz': 'no-store',
    }
    const kept = answer.headersArray().filter(({ name }) => /^cache-control$/i.test(name))
    expect(
      kept.map(({ value }) => value),
      address,
    ).toEqual([kinds[address] ?? 'public, max-age=0, must-revalidate'])
  }
})

test('wrong passwords of strangers do not bar a browser that has signed in before', async ({
  playwright,
  baseURL,
}) => {
  const open = async () => {
    const context = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    return { context, send: await openSignIn(context, baseURL ?? '') }
  }
  type Browser = Awaited<ReturnType<typeof open>>
  const signIn = async ({ send }: Browser, password: string) =>
    (await send({ loginName: 'xihe', password })).status()
  const known = await open()
  const stranger = await open()
  expect(await signIn(known, 'longyuan-demo-2026')).toBe(200)
  const tries = await Promise.all(Array.from({ length: 12 }, () => signIn(stranger, 'wrong')))
  expect(new Set(tries)).toEqual(new Set([401]))
  // The stranger has used up what the name has from this address, the right password too.
  expect(await signIn(stranger, 'longyuan-demo-2026')).toBe(401)
  expect(await signIn(known, 'longyuan-demo-2026')).toBe(200)
  await Promise.all([known.context.dispose(), stranger.context.dispose()])
})
