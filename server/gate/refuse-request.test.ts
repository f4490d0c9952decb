import { describe, expect, it } from 'vitest'

import { refuseRequest, type RequestHead } from './refuse-request.ts'

const statusOf = (method: string, target: string, headers: RequestHead['headers'] = {}) =>
  refuseRequest({ method, target, headers }, (id) => id === ACTION['next-action'])?.status ?? null

const KB = 1_024
const MB = KB * KB
const sized = (bytes: number) => ({ 'content-length': String(bytes) })
const ACTION = { 'next-action': '40'.repeat(21) }
const FORM = { 'content-type': 'multipart/form-data; boundary=x' }
const OWN = { host: 'portal', origin: 'https://portal' }

describe('the gate', () => {
  it.each([
    ['GET', '/'],
    ['HEAD', '/counties/zhuanglang'],
    ['GET', '/search?q=%E6%8F%90%E6%A1%88'],
    // A query in another encoding is a search for nothing, not a broken address.
    ['GET', '/search?q=%B5%D8'],
    ['GET', '/search?q=100%'],
    ['GET', '/api/auth/csrf'],
    ['PUT', '/api/uploads/parts/abc'],
    ['OPTIONS', '/api/v1/articles'],
    ['HEAD', '/api/v1/articles'],
  ])('lets %s %s through', (method, target) => {
    expect(statusOf(method, target)).toBeNull()
  })

  it.each([
    ['TRACE', '/', 405],
    ['CONNECT', 'example.org:443', 405],
    ['POST', '/', 405],
    ['POST', '/administrator', 405],
    ['POST', '/receipts/ABCD-EFGH-2345', 405],
    ['POST', '/duty/done', 405],
    ['POST', '/say/policy', 405],
    ['POST', '/say/log.csv', 405],
    ['POST', '/counties/zhuanglang', 405],
    ['DELETE', '/timeline', 405],
    ['POST', '/api/v1/articles', 405],
    ['PUT', '/%61pi/v1/articles/12', 405],
    ['GET', '/counties/%E0%A4%A', 400],
    ['GET', '/%', 400],
    ['GET', '/counties/a%00b', 400],
    ['GET', '/search?q=a%00b', 400],
    ['GET', 'http://example.org/', 400],
    ['OPTIONS', '*', 400],
    ['GET', `/search?${'q&'.repeat(100)}`, 400],
    ['GET', `/search?q=${'a'.repeat(4_096)}`, 414],
  ])('answers %s %s with %i', (method, target, status) => {
    expect(statusOf(method, target)).toBe(status)
  })

  it.each([
    ['/api/auth/callback/credentials', 16 * KB],
    ['/api/reads', MB],
    ['/desk/new', MB],
    ['/say', 256 * KB],
    ['/say/tongwei', 256 * KB],
    ['/api/working-copies', MB],
  ])('takes a body of %s up to %i bytes', (target, limit) => {
    const head = target.startsWith('/api/') ? OWN : ACTION
    expect(statusOf('POST', target, { ...head, ...sized(limit) })).toBeNull()
    expect(statusOf('POST', target, { ...head, ...sized(limit + 1) })).toBe(413)
  })

  it('names the limit of the form of readers to who pastes a book into it', () => {
    const head = { ...FORM, ...OWN, ...sized(MB) }
    const asked = { method: 'POST', target: '/say', headers: head }
    expect(refuseRequest(asked, () => true)?.sentence).toContain('300 字')
  })

  it('names the size of what is too large, and the limit', () => {
    const head = { ...ACTION, ...OWN, ...sized(1.25 * MB) }
    const asked = { method: 'POST', target: '/matters/import', headers: head }
    const words = '内容太大，没有接收：有 1280 KB，这里一次最多 1024 KB。'
    expect(refuseRequest(asked, () => true)?.sentence).toContain(words)
  })

  it('leaves files that are a little too large to the routes, which name the limit', () => {
    expect(statusOf('POST', '/api/uploads', sized(21 * MB))).toBeNull()
    expect(statusOf('POST', '/api/uploads', sized(30 * MB))).toBe(413)
    expect(statusOf('POST', '/api/uploads/word', sized(41 * MB))).toBeNull()
    expect(statusOf('PUT', '/api/uploads/parts/abc', sized(8 * MB))).toBe(413)
  })

  it('hands an action of the newsroom on, when it comes from a page of the portal or says not from where', () => {
    expect(statusOf('POST', '/desk/new', { ...ACTION, ...OWN })).toBeNull()
    // Refused by the action itself, which puts it down.
    expect(statusOf('POST', '/desk/new', ACTION)).toBeNull()
  })

  it('hands a form on that is sent without scripts, under the same conditions', () => {
    expect(statusOf('POST', '/schedule?list=scheduled', { ...FORM, ...OWN })).toBeNull()
    // Refused by the action itself, which puts it down.
    expect(statusOf('POST', '/schedule', FORM)).toBeNull()
    expect(statusOf('POST', '/schedule', { ...FORM, ...OWN, ...sized(MB + 1) })).toBe(413)
  })

  it.each([
    ['POST', '/desk/new', { 'next-action': 'c0'.repeat(21) }, 400],
    ['POST', '/sign-in', { 'next-action': '80'.repeat(21) }, 400],
    ['POST', '/sign-in', { 'next-action': '40' }, 400],
    ['POST', '/sign-in', { 'next-action': '' }, 400],
    // Of another build, perhaps.
    ['POST', '/sign-in', { 'next-action': '41'.repeat(21) }, 409],
    ['POST', '/api/reads', ACTION, 400],
    ['GET', '/timeline', ACTION, 400],
    ['GET', '/desk', ACTION, 400],
    ['POST', '/timeline', ACTION, 405],
    ['POST', '/desk/new', {}, 400],
    ['POST', '/desk/new', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['PUT', '/desk/new', FORM, 400],
    ['POST', '/timeline', FORM, 405],
    ['POST', '/desk/new', { ...FORM, 'next-action': '40' }, 400],
    ['PUT', '/desk/new', ACTION, 400],
  ])(
    'refuses a cached function, any action elsewhere, and what is no action: %s %s %o',
    (method, target, head, status) => {
      expect(statusOf(method, target, { ...OWN, ...head })).toBe(status)
    },
  )

  it('hands the form of readers on, from a page of the portal and as a form alone', () => {
    expect(statusOf('POST', '/say', { ...FORM, ...OWN })).toBeNull()
    expect(statusOf('POST', '/duty/abc', { ...FORM, ...OWN })).toBeNull()
    expect(statusOf('POST', '/say', { ...FORM, ...OWN, origin: 'https://evil.example' })).toBe(403)
    expect(statusOf('POST', '/say', { ...OWN, 'content-type': 'text/plain' })).toBe(400)
    expect(statusOf('DELETE', '/say', { ...FORM, ...OWN })).toBe(400)
  })

  it.each(['https://evil.example', 'null', 'https://', 'https://portal.evil.example'])(
    'refuses what a page of %s sends to the newsroom',
    (origin) => {
      expect(statusOf('POST', '/desk/new', { ...ACTION, host: 'portal', origin })).toBe(403)
      expect(statusOf('POST', '/desk/new', { ...FORM, host: 'portal', origin })).toBe(403)
      expect(statusOf('GET', '/desk/new', { host: 'portal', origin })).toBeNull()
    },
  )

  it.each(['https://evil.example', 'null', 'https://', undefined])(
    'refuses a sign-in or a sign-out from %s',
    (origin) => {
      const stranger = { host: 'portal', ...(origin === undefined ? {} : { origin }) }
      for (const target of ['/api/auth/callback/credentials', '/api/%61uth/signout']) {
        expect(statusOf('POST', target, stranger)).toBe(403)
        expect(statusOf('POST', target, OWN)).toBeNull()
        expect(statusOf('GET', target, stranger)).toBeNull()
      }
    },
  )

  it('applies the limit to the decoded path', () => {
    expect(statusOf('POST', '/api/%61uth/callback', sized(MB))).toBe(413)
  })

  it('takes no body with a question', () => {
    expect(statusOf('GET', '/robots.txt', sized(0))).toBeNull()
    expect(statusOf('GET', '/robots.txt', sized(1))).toBe(413)
    expect(statusOf('HEAD', '/sign-in', sized(1))).toBe(413)
  })

  it('takes no body of unknown length', () => {
    const chunked = { 'transfer-encoding': 'chunked' }
    expect(statusOf('POST', '/api/auth/callback/credentials', chunked)).toBe(411)
    expect(statusOf('GET', '/', chunked)).toBe(411)
  })
})
