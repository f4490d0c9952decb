// A portal of somebody's own, from outside: set up without a terminal, started, joined by its people.

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright/test'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { findFreePort } from '#lib/process/port'
import { browserOptions } from '#lib/testing/browser'
import { openCollector } from '#lib/testing/collector'
import { BUILT_PORTAL } from './testing/built-portal.ts'
import { publishFirstStory } from './testing/first-story.ts'
import {
  inNewsroom,
  NEWCOMERS_PASSWORD,
  setUpSecondFactor,
  signIn,
  takeLink,
} from './testing/newcomer.ts'
import { ownerUrlOf } from './testing/portal-parts.ts'
import { startPortal, waitForPage, type PortalProcess } from './testing/portal-process.ts'

const ANSWERS = {
  SETUP_PROVINCE: '62',
  SETUP_SITE_NAME: '试建的政协网',
  SETUP_ADMIN_LOGIN_NAME: 'li.wei',
  SETUP_ADMIN_DISPLAY_NAME: '李薇',
}

/** Pages and documents that readers ask a portal for, with articles or without. */
const READERS = [
  '/',
  '/province',
  '/prefectures/dingxi',
  '/counties',
  '/counties/zhuanglang',
  '/timeline',
  '/pictures',
  '/search',
  '/search?q=%E5%8D%8F%E5%95%86',
  '/topics',
  '/series',
  '/corrections',
  '/follow',
  '/site-map',
  '/about',
  '/embed/counties/zhuanglang',
  '/timeline/feed.xml',
  '/timeline/calendar.ics',
  '/counties/zhuanglang/feed.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/api/v1/articles',
  '/api/v1/activities',
  '/api/v1/divisions',
  '/api/v1/topics',
  '/api/v1/years',
  '/api/v1/search?q=%E5%8D%8F%E5%95%86',
  '/api/suggest?q=%E5%8D%8F',
]

describe('a portal of somebody’s own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-real-'))
  const dataDir = join(folder, 'data')
  const started: PortalProcess[] = []
  const closers: (() => Promise<void>)[] = []
  let port = 0

  const run = (command: readonly string[], env: Record<string, string> = {}) => {
    const given = { PORT: String(port), DATA_DIR: dataDir, ...env }
    const begun = startPortal(BUILT_PORTAL, given, command)
    started.push(begun)
    return begun
  }
  const setUp = (env: Record<string, string>, ...args: string[]) =>
    run(['run', 'setup', '--', ...args], env)
  async function openBrowser(): Promise<Browser> {
    const browser = await chromium.launch(await browserOptions(process.env))
    closers.push(() => browser.close())
    return browser
  }
  async function outcome(begun: PortalProcess, code: number): Promise<string> {
    expect([await begun.ended, begun.errors()]).toEqual([code, expect.any(String)])
    return begun.out()
  }

  beforeAll(async () => {
    port = await findFreePort()
  })

  afterAll(async () => {
    for (const close of closers.toReversed()) await close()
    for (const one of started) {
      if (one.child.exitCode === null && one.child.signalCode === null) one.signal('SIGTERM')
      await one.ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it('is not made of answers that are missing or wrong, which are named', async () => {
    const { SETUP_SITE_NAME: _, ...missing } = ANSWERS
    const without = setUp(missing)
    await outcome(without, 1)
    expect(without.errors().trim()).toMatch(/^SETUP_SITE_NAME（siteName）：.*$/)
    const file = join(folder, 'answers.json')
    writeFileSync(file, JSON.stringify({ siteCode: '12' }))
    const wrong = setUp(ANSWERS, '--file', file)
    await outcome(wrong, 1)
    expect(wrong.errors().trim()).toMatch(/^SETUP_SITE_CODE（siteCode）：.*$/)
  })

  it('is made once; run again the command prints what there is', async () => {
    const first = await outcome(setUp(ANSWERS), 0)
    expect(first).toMatch(new RegExp(`http://localhost:${port}/invite/[\\w-]{43}\n`))
    const again = await outcome(setUp({ ...ANSWERS, SETUP_SITE_NAME: '另一个' }), 0)
    expect(again).toContain('没有改动任何内容')
    expect(again).toContain('试建的政协网')
    expect(again).not.toContain('/invite/')
    const reset = run(['run', 'db:reset'])
    await outcome(reset, 1)
    expect(reset.errors()).toContain('什么都没有删')
  })

  it('lets its first admin in by the link, shows no demonstration, and has pages without an article', async () => {
    const [, path = ''] = /(\/invite\/\S+)/.exec(await outcome(setUp({}, '--new-link'), 0)) ?? []
    const contact = 'mailto:security@example.org'
    const portal = run(['start'], { SECURITY_CONTACT: contact })
    await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
    expect(portal.out()).not.toContain('演示账号')
    const url = `http://localhost:${port}`
    await waitForPage(portal, url)

    const page = await (await openBrowser()).newPage({ baseURL: url })
    await takeLink(page, path)
    // An admin gets nowhere else before they have a second factor.
    await page.waitForURL('**/account/second-factor')
    await page.goto('/admin/accounts')
    const recovery = await setUpSecondFactor(page)
    await page.goto('/admin/accounts')
    await page.getByText('li.wei').first().waitFor()
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/演示|zhuanglang/)

    const [known] = DEMO_ACCOUNTS
    await page.context().clearCookies()
    await signIn(page, known?.loginName ?? '', known?.password ?? '')
    await page.getByText('用户名或密码不对').waitFor()
    await signIn(page, 'li.wei', NEWCOMERS_PASSWORD)
    await page.getByLabel('验证码或恢复码').fill(recovery)
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL(inNewsroom)

    for (const address of READERS) {
      const answer = await fetch(url + address, { headers: { accept: '*/*' } })
      expect([address, answer.status]).toEqual([address, 200])
      expect(await answer.text(), address).not.toContain('演示')
    }
    const whomToWrite = await fetch(`${url}/.well-known/security.txt`)
    expect([whomToWrite.status, whomToWrite.headers.get('content-type')]).toEqual([
      200,
      'text/plain; charset=utf-8',
    ])
    expect(await whomToWrite.text()).toContain(`Contact: ${contact}\nExpires: 20`)
    await page.goto('/')
    await page.getByText('试建的政协网').first().waitFor()
    expect(await page.locator('main a[href^="/articles/"]').count()).toBe(0)
    const sql = postgres(ownerUrlOf(dataDir), { max: 1, onnotice: () => {} })
    const people = await sql`select login_name as name from accounts`
    await sql.end()
    expect(people).toEqual([{ name: 'li.wei' }])
    portal.signal('SIGTERM')
    expect(await portal.ended).toBe(0)
  })

  describe('in somebody else’s PostgreSQL', () => {
    let sql: postgres.Sql
    let outside: Record<string, string>

    beforeAll(async () => {
      const outsider = mkdtempSync(join(folder, 'outside-'))
      const server = await startEmbeddedDatabase(outsider, 'a-throw-away-word', false)
      closers.push(() => server.stop())
      sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
      closers.push(() => sql.end())
      outside = { DATABASE_URL: server.ownerUrl, DATA_DIR: join(folder, 'beside') }
    })

    it('is refused in a database of something else, and asked for in one that is empty', async () => {
      const sentenceOf = async (begun: PortalProcess) => {
        await outcome(begun, 1)
        expect(begun.errors().trim().split('\n')).toHaveLength(1)
        return begun.errors()
      }
      expect(await sentenceOf(run(['start'], outside))).toMatch(
        /^DATABASE_URL：.*npm run setup 建站。$/m,
      )
      await sql`create table posts (id int)`
      const foreign = /^DATABASE_URL：.* 里有别的东西/
      expect(await sentenceOf(run(['start'], outside))).toMatch(foreign)
      expect(await sentenceOf(setUp({ ...ANSWERS, ...outside }))).toMatch(foreign)
      const tables = await sql`select from pg_tables where schemaname in ('public', 'drizzle')`
      expect(tables).toHaveLength(1)
      await sql`drop table posts`
    })

    it('is set up for one county from a file, joined by links, and has its first article after three reviews', async () => {
      const file = join(folder, 'answers.json')
      const { SETUP_ADMIN_DISPLAY_NAME: adminDisplayName, ...others } = ANSWERS
      writeFileSync(file, JSON.stringify({ adminDisplayName, county: '庄浪县' }))
      const printed = await outcome(setUp({ ...others, ...outside }, '--file', file), 0)
      const [, link = ''] = /(\/invite\/\S+)/.exec(printed) ?? []
      const collector = await openCollector()
      closers.push(() => collector.close())
      const portal = run(['start'], { ...outside, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
      await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
      const url = `http://localhost:${port}`
      await publishFirstStory(await openBrowser(), { url, link, county: '620825' })
      for (const path of [
        '/',
        '/site-map',
        '/follow',
        '/timeline',
        '/about',
        '/counties/zhuanglang',
      ]) {
        const answer = await fetch(url + path, { headers: { accept: 'text/html' } })
        expect([path, answer.status]).toEqual([path, 200])
        expect(await answer.text(), path).not.toMatch(/通渭|静宁|平凉|甘肃省|全省|各市州/)
      }
      for (const path of [
        '/counties',
        '/province',
        '/prefectures/pingliang',
        '/counties/jingning',
      ]) {
        const answer = await fetch(url + path, { headers: { accept: 'text/html' } })
        expect([path, answer.status]).toEqual([path, 404])
      }
      expect((await fetch(`${url}/search?q=SOUGHT`)).status).toBe(200)
      portal.signal('SIGTERM')
      expect(await portal.ended).toBe(0)

      // The last request's span left with the process; what was asked for, and secrets of links, did not.
      const names = collector.spans().map(({ name }) => name)
      expect(names).toEqual(expect.arrayContaining(['GET /search/[query]', 'GET /invite/[token]']))
      expect(collector.received()).not.toMatch(/SOUGHT|\/invite\/[\w-]{43}/)
    })
  })

  it('is not made of a demonstration', async () => {
    const demonstration = join(folder, 'demonstration')
    // One that was broken off is one, too.
    const begun = run(['start'], { DATA_DIR: demonstration })
    await expect.poll(() => existsSync(join(demonstration, 'media'))).toBe(true)
    begun.signal('SIGINT')
    await begun.ended
    const refused = setUp({ ...ANSWERS, DATA_DIR: demonstration })
    await outcome(refused, 1)
    expect(refused.errors()).toMatch(/^这里是演示站.*DATA_DIR/)
  })
})
