import { globSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import type { NamedThing } from '#domain/site/find-known'

import { leadsNowhere } from './addresses.ts'

const APP = join(import.meta.dirname, '..', '..', 'app')

/** What a route's variable part may be, by its folder's name; the view of the timeline has parts itself. */
const SAMPLES: Record<string, string> = {
  '[id]': '12',
  '[slug]': 'zhuanglang',
  '[before]': '12',
  '[file]': 'wide.jpg',
  '[period]': '2026-q1',
  '[type]': 'meeting',
  '[year]': '2023',
  '[month]': '3',
  '[query]': '提案',
  '[name]': 'pages',
  '[session]': '10-2',
  '[number]': '23',
  '[unit]': '5',
}
const VIEWS: Record<string, string> = {
  search: 'types/meeting',
  proposals: 'steps/key/after/23',
  consultations: 'standings/overdue/after/23',
  follow: 'types/meeting/regions/zhuanglang',
  timeline: 'types/meeting/regions/lanzhou-own/before/7',
}

const routesOf = (area: string): string[] =>
  globSync('**/{page.tsx,route.ts}', { cwd: join(APP, area) }).map((file) => {
    const parts = file.split('/').slice(0, -1)
    const folders = parts.filter((name) => !name.startsWith('('))
    const [first = ''] = folders
    if (first === 'corrections' && folders.length === 2) return '/corrections/1700000000000-12'
    return `/${folders.map((name) => (name === '[...view]' ? VIEWS[first] : (SAMPLES[name] ?? name))).join('/')}`
  })

const everything = () => true
const nothing = () => false
const only =
  (...things: string[]) =>
  ({ kind, value }: NamedThing) =>
    things.includes(`${kind} ${value}`)

const AREAS = ['(site)', '(live)', '(embed)', '(newsroom)', '(preview)']

describe('addresses', () => {
  it.each(AREAS.flatMap(routesOf))('lets %s through', async (path) => {
    expect(await leadsNowhere(path, everything)).toBe(false)
  })

  it.each([
    '/',
    '/desk/1e3',
    '/preview/elder/x',
    '/media/a/b.webp',
    '/scripts/share.js',
    '/timeline/2023/03',
    '/timeline/2023/3/09',
    '/counties/zhuanglang/',
    '/feed.xml',
  ])('leaves %s to the framework, whatever is known', async (path) => {
    expect(await leadsNowhere(path, path.startsWith('/timeline') ? everything : nothing)).toBe(
      false,
    )
  })

  it.each([
    '/articles/0',
    '/articles/012',
    '/articles/1e3',
    '/articles/9999999999999999',
    '/articles/12/x',
    '/articles/12/pictures/../../x',
    '/counties/ZHUANGLANG',
    '/counties/zhuanglang/x',
    '/counties/zhuanglang/articles/x',
    '/timeline/1850/3',
    '/timeline/2023/13',
    '/timeline/2023/3/x',
    '/timeline/2023/3/32',
    '/timeline/2023/2/29',
    '/timeline/2023/2/1/9',
    '/timeline/2023/types',
    '/timeline/2023/before/7',
    '/timeline/2023/3/types/x',
    '/timeline/2023/3/regions/lanzhou/types/meeting',
    '/timeline/2023/3/before/x',
    '/timeline/types/x/feed.xml',
    '/follow/types/x',
    '/honours/1999',
    '/counties/zhuanglang/proposals/x',
    '/proposals/zhuanglang',
    '/proposals/zhuanglang/10',
    '/proposals/zhuanglang/010-2',
    '/proposals/zhuanglang/10-2/023',
    '/proposals/zhuanglang/units/x',
    '/proposals/zhuanglang/10-2/feed.xml',
    '/proposals/zhuanglang/10-2/9999999999',
    '/proposals/zhuanglang/10-2/list',
    '/proposals/zhuanglang/10-2/list/people/x',
    '/proposals/zhuanglang/10-2/list/steps/key/after/x',
    '/honours/2026-01-01..2026-02-01',
    '/corrections/12',
    '/cards/a/b.jpg',
    '/embed/x',
    '/desk/12/nothing',
    '/review/12/edit/x',
    '/admin/none',
    '/work/x',
    '/preview',
    '/sign-in/x',
  ])('knows %s by its form for none, without asking', async (path) => {
    const asked: NamedThing[] = []
    const isKnown = (thing: NamedThing) => asked.push(thing) > 0
    expect(await leadsNowhere(path, isKnown)).toBe(true)
    expect(asked).toEqual([])
  })

  it.each([
    ['/articles/12', 'article 12'],
    ['/counties/zhuanglang', 'place zhuanglang'],
    ['/topics/new-wind', 'topic new-wind'],
    ['/timeline/2023', 'span 2023'],
    ['/timeline/2023/types/meeting', 'span 2023'],
    ['/timeline/2023/3', 'span 2023', 'span 2023-03'],
    ['/timeline/2023/3/regions/lanzhou-own', 'span 2023', 'span 2023-03', 'place lanzhou'],
    ['/timeline/2023/3/9', 'span 2023', 'span 2023-03', 'span 2023-03-09'],
    ['/counties/zhuanglang/articles/12', 'place zhuanglang', 'article 12'],
  ])('asks for what %s names', async (path, ...things) => {
    expect(await leadsNowhere(path, only(...things))).toBe(false)
    for (const thing of things) {
      const others = things.filter((one) => one !== thing)
      expect(await leadsNowhere(path, only(...others))).toBe(true)
    }
  })

  it('asks whether readers have a session and a card', async () => {
    const session = ['place xigu', 'session xigu/10-2']
    const card = [...session, 'proposal xigu/10-2/23']
    expect(await leadsNowhere('/proposals/xigu/10-2', only(...session))).toBe(false)
    expect(await leadsNowhere('/proposals/xigu/10-2', only('place xigu'))).toBe(true)
    expect(await leadsNowhere('/proposals/xigu/10-2/list/steps/key', only(...session))).toBe(false)
    expect(await leadsNowhere('/proposals/xigu/10-2/23', only(...card))).toBe(false)
    expect(await leadsNowhere('/proposals/xigu/10-2/23', only(...session))).toBe(true)
  })

  it('asks whether readers know a unit', async () => {
    const unit = ['place xigu', 'unit xigu/5']
    for (const path of ['', '/feed.xml', '/calendar.ics']) {
      expect(await leadsNowhere(`/proposals/xigu/units/5${path}`, only(...unit))).toBe(false)
      expect(await leadsNowhere(`/proposals/xigu/units/5${path}`, only('place xigu'))).toBe(true)
    }
  })

  it('asks whether readers have an announcement', async () => {
    expect(await leadsNowhere('/announcements/4', only('announcement 4'))).toBe(false)
    expect(await leadsNowhere('/announcements/4', only('article 4'))).toBe(true)
    expect(await leadsNowhere('/announcements', nothing)).toBe(false)
  })

  it('asks of the API whether an article or an activity is there', async () => {
    expect(await leadsNowhere('/api/v1/articles/12', only('article 12'))).toBe(false)
    expect(await leadsNowhere('/api/v1/articles/13', only('article 12'))).toBe(true)
    expect(await leadsNowhere('/api/v1/activities/12', only('activity 12'))).toBe(false)
    expect(await leadsNowhere('/api/v1/activities/12', only('article 12'))).toBe(true)
  })

  it.each(routesOf('api/v1').map((path) => `/api/v1${path}`))('lets %s through', async (path) => {
    expect(await leadsNowhere(path, everything)).toBe(false)
  })

  it('knows addresses of the API that are none, and leaves other routes to themselves', async () => {
    for (const path of ['/api/v1/x', '/api/v1/articles/x', '/api/v1/articles/12/x', '/api/v1'])
      expect(await leadsNowhere(path, everything), path).toBe(true)
    for (const path of ['/api/v1/years/1900/articles.csv', '/api/uploads/parts/abc', '/api/x'])
      expect(await leadsNowhere(path, nothing), path).toBe(false)
  })
})
