// What one visitor says of the host, of themselves or of their router is in nobody else's copy.

import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

import { expect, test } from '../fixtures.ts'

const READERS = [
  '/',
  '/counties/tongwei',
  '/timeline',
  '/timeline/feed.xml',
  '/timeline/calendar.ics',
  '/sitemap.xml',
  '/robots.txt',
  '/api/v1/articles',
  '/follow',
]

async function askAs(baseURL: string, host: string, path: string): Promise<string> {
  const { hostname, port } = new URL(baseURL)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  await once(socket, 'connect')
  const forged = ['X-Forwarded-Proto: evil', `X-Forwarded-Host: ${host}`, `X-Host: ${host}`]
  socket.write(
    [`GET ${path} HTTP/1.1`, `Host: ${host}`, ...forged, 'Connection: close', '', ''].join('\r\n'),
  )
  return text(socket).catch(() => '')
}

test('a forged host is in no page, link, feed or redirect, nor in the next reader’s copy', async ({
  baseURL,
  request,
  rows,
}) => {
  const [article] = await rows<{ id: string }[]>`
    select id from articles where state = 'live' order by id limit 1`
  const others = [
    // Its data for machines name its address.
    `/articles/${article?.id}`,
    `/articles/${article?.id}/calendar.ics`,
    '/province/feed.xml',
    '/embed/counties/tongwei',
    '/desk',
    '//desk',
    '/desk/',
    '/sign-in',
    '/api/auth/signin',
    '/api/auth/providers',
  ]
  for (const path of [...READERS, ...others]) {
    // An address that nobody asked for yet, where there is one.
    for (const address of [path, path.includes('//') ? path : `${path}?utm=${Math.random()}`]) {
      expect(await askAs(baseURL ?? '', 'evil.example', address), address).not.toContain(
        'evil.example',
      )
      const next = await request.get(`${baseURL}${address}`, { maxRedirects: 0 })
      expect(await next.text(), address).not.toContain('evil.example')
      expect(JSON.stringify(next.headers()), address).not.toContain('evil.example')
    }
  }
})

test('what may be kept sets no cookie, and what belongs to people signed in may not be kept', async ({
  page,
  request,
  signInAs,
}) => {
  for (const address of READERS) {
    const answer = await request.get(address)
    const { 'cache-control': kept = '', 'set-cookie': cookie } = answer.headers()
    expect(kept, address).toContain('public')
    expect(cookie, address).toBeUndefined()
  }
  await signInAs('editor3')
  const own = ['/work', '/review', '/desk/999999999', '/desk/no/such', '/preview/1', '/stats']
  const files = [
    '/api/stats/workbook',
    '/api/editions/1/sheet',
    '/api/audit/log.csv',
    '/api/auth/session',
  ]
  for (const address of [...own, ...files, '/sign-in', '/desk/']) {
    for (const headers of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }]) {
      const answer = await page.request.get(address, { headers: { ...headers }, maxRedirects: 0 })
      expect(answer.headers()['cache-control'], address).toMatch(/no-store/)
    }
  }
  // A reader's page is the same to who is signed in; another test may publish between two looks.
  await expect(async () => {
    const theirs = await page.request.get('/counties')
    expect(await theirs.text()).toBe(await (await request.get('/counties')).text())
  }).toPass()
})

test('an answer made for the router is never sent to a browser that asks for the page', async ({
  request,
}) => {
  for (const path of ['/', '/counties/xihe', '/timeline', '/series', '/about', '/sign-in']) {
    const ways = [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    ]
    for (const headers of ways) {
      for (const address of [path, `${path}?_rsc=1abcd`]) {
        await request.get(address, { headers, maxRedirects: 0 })
        const html = await request.get(path)
        expect(html.headers()['content-type'], path).toContain('text/html')
        expect((await html.text()).slice(0, 15), path).toBe('<!DOCTYPE html>')
        expect(html.headers()['vary'], path).toContain('rsc')
      }
    }
  }
})
