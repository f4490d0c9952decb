import { readFileSync } from 'node:fs'

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { openRateLimits, type RateLimits } from './rate-limits.ts'
import { LINES, RATE_RULES } from './rate-rules.ts'

const RULES = [
  {
    name: 'search' as const,
    path: /^\/search(?:\/|$)/,
    steady: { requests: 2, seconds: 1 },
    burst: { requests: 3, seconds: 60 },
  },
]

let limits: RateLimits

beforeEach(() => {
  vi.useFakeTimers()
  limits = openRateLimits(RULES)
})
afterEach(() => vi.useRealTimers())

/** The seconds each of so many requests has to wait. */
async function ask(count: number, address: string): Promise<(number | null)[]> {
  const waits: (number | null)[] = []
  for (let asked = 0; asked < count; asked += 1) waits.push(await limits.take('/search', address))
  return waits
}

describe('a bucket', () => {
  it('takes what flows in and a burst on top, then says how long to wait', async () => {
    expect(await ask(6, '192.0.2.1')).toEqual([0, 0, 0, 0, 0, 1])
    vi.advanceTimersByTime(1_000)
    expect(await ask(3, '192.0.2.1')).toEqual([0, 0, 1])
    vi.advanceTimersByTime(60_000)
    expect(await ask(6, '192.0.2.1')).toEqual([0, 0, 0, 0, 0, 1])
  })

  it('is one for a subscriber of IPv6 and another for each address of IPv4', async () => {
    await ask(5, '2001:db8:1:1::1')
    expect(await ask(1, '2001:db8:1:1:ffff::9')).toEqual([1])
    expect(await ask(1, '2001:db8:1:2::1')).toEqual([0])
    expect(await ask(1, '192.0.2.1')).toEqual([0])
  })

  it('counts nothing for what is served from the store', () => {
    expect(limits.take('/counties/zhuanglang', '192.0.2.1')).toBeNull()
  })
})

describe('the rules', () => {
  const ruleOf = (path: string) => RATE_RULES.find((rule) => rule.path.test(path))?.name

  it.each([
    ['/search', 'search'],
    ['/search/提案/types/meeting', 'search'],
    ['/api/search-address', 'search'],
    ['/api/v1/search', 'search'],
    ['/api/suggest', 'suggest'],
    ['/api/v1/articles', 'api'],
    ['/api/v1/articles/12', 'api'],
    ['/api/v1/years', 'api'],
    ['/api/v1/years/2026/articles.csv', 'dump'],
    ['/api/v1/years/9999/articles.json', 'dump'],
    ['/api/v1/years/2026/matters.csv', 'dump'],
    ['/cards/620000.jpg', 'picture'],
    ['/articles/12/pictures/wide.jpg', 'picture'],
    ['/articles/12/qr.svg', 'picture'],
    ['/sign-in', 'sign-in'],
    ['/invite/abc', 'sign-in'],
    ['/duty/abc', 'sign-in'],
    ['/desk/1', 'newsroom'],
    ['/preview/1', 'newsroom'],
    ['/work', 'newsroom'],
    ['/intake/12', 'newsroom'],
    ['/api/working-copies', 'save'],
    ['/api/uploads/parts/abc', 'save'],
    ['/say', 'say'],
    ['/say/tongwei', 'say'],
    ['/receipts/ABCD-EFGH-2345', 'receipt'],
  ])('count %s as %s', (path, name) => {
    expect(ruleOf(path)).toBe(name)
  })

  it.each([
    '/',
    '/articles/12',
    '/timeline/2026/3',
    '/searching',
    '/sign-ins',
    '/desks',
    '/api/auth/csrf',
  ])('do not count %s', (path) => {
    expect(ruleOf(path)).toBeUndefined()
  })

  it('are in the README as they are', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const written = readme.split('\n').map((line) => line.replaceAll(/ +/g, ' '))
    for (const { name, steady, burst } of RATE_RULES) {
      const [all, top] = [steady, burst].map(
        ({ requests, seconds }) => `${requests} in ${seconds} s`,
      )
      expect(written).toContainEqual(
        expect.stringMatching(new RegExp(`^\\| \`${name}\` \\| .* \\| ${all} \\| ${top} \\|$`)),
      )
    }
  })

  it('are listed there with how many answers are made at once', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const { query, dump, page } = LINES
    expect(readme.replaceAll(/\s+/g, ' ')).toContain(
      `${query.atOnceOfLane} for one network and ${query.atOnce} for all; of whole years ${dump.atOnceOfLane} and ${dump.atOnce}; of newsroom and sign-in pages ${page.atOnceOfLane} and ${page.atOnce}`,
    )
    const inLine = RATE_RULES.filter(({ line }) => line).map(({ name }) => name)
    expect(inLine).toEqual([
      'dump',
      'search',
      'suggest',
      'sign-in',
      'say',
      'receipt',
      'newsroom',
      'api',
    ])
  })

  it('leave room for an office that comes at once', () => {
    const narrow = RATE_RULES.filter(({ steady, burst }) => steady.requests + burst.requests < 260)
    expect(narrow.map(({ name }) => name)).toEqual(['dump'])
  })
})
