// A portal of somebody's own, from outside: set up without a terminal, started, joined by its first admin.

import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { generateSync } from 'otplib'
import postgres from 'postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { findFreePort } from '#lib/process/port'
import { browserArguments, findBrowser } from '#lib/testing/browser'
import { BUILT_PORTAL } from './testing/built-portal.ts'
import { ownerUrlOf } from './testing/portal-parts.ts'
import { startPortal, waitForPage, type PortalProcess } from './testing/portal-process.ts'

const PASSWORD = '只有自己知道的一句长密码'
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

async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.goto('/sign-in?callbackUrl=%2Fwork')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** /work leads on to where the person's own work is. */
const inNewsroom = ({ pathname }: URL): boolean =>
  !/^\/(?:sign-in|invite|account|work)(?:\/|$)/.test(pathname)

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
  async function outcome(begun: PortalProcess, code: number): Promise<string> {
    expect([await begun.ended, begun.errors()]).toEqual([code, expect.any(String)])
    return begun.out()
  }

  afterAll(async () => {
    for (const close of closers.toReversed()) await close()
    for (const one of started) {
      if (one.child.exitCode === null && one.child.signalCode === null) one.signal('SIGTERM')
      await one.ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  it('is not made of answers that are missing or wrong, which are named', async () => {
    port = await findFreePort()
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
    expect(reset.errors()).toContain('nothing was deleted')
  })

  it('lets its first admin in by the link, shows no demonstration, and has pages without an article', async () => {
    const [, path = ''] = /(\/invite\/\S+)/.exec(await outcome(setUp({}, '--new-link'), 0)) ?? []
    const contact = 'mailto:security@example.org'
    const portal = run(['start'], { SECURITY_CONTACT: contact })
    await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
    expect(portal.out()).not.toContain('Demo accounts')
    const url = `http://localhost:${port}`
    await waitForPage(portal, url)

    const browser = await chromium.launch({
      executablePath: await findBrowser(process.env),
      args: browserArguments(),
    })
    closers.push(() => browser.close())
    const page = await browser.newPage({ baseURL: url })
    await page.goto(path)
    for (const field of await page.locator('input[type=password]').all()) await field.fill(PASSWORD)
    await page.getByRole('button', { name: '设好密码' }).click()
    // An admin gets nowhere else before they have a second factor.
    await page.waitForURL('**/account/second-factor')
    await page.goto('/admin/accounts')
    await page.waitForURL('**/account/second-factor')
    await page.getByRole('button', { name: '开始设置' }).click()
    const secret = (await page.locator('code').innerText()).replaceAll(/\s/g, '')
    await page.getByLabel('验证码').fill(generateSync({ secret }))
    await page.getByRole('button', { name: '开启两步验证' }).click()
    const codes = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
    const recovery = await codes.first().innerText()
    await page.getByRole('link', { name: '抄好了' }).click()
    await page.waitForURL(inNewsroom)
    await page.goto('/admin/accounts')
    await page.getByText('li.wei').first().waitFor()
    const text = await page.locator('main').innerText()
    expect(text).not.toMatch(/演示|zhuanglang/)

    const [known] = DEMO_ACCOUNTS
    await page.context().clearCookies()
    await signIn(page, known?.loginName ?? '', known?.password ?? '')
    await page.getByText('用户名或密码不对').waitFor()
    await signIn(page, 'li.wei', PASSWORD)
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

  it('is refused in a database of something else, and asked for in one that is empty', async () => {
    const outsider = join(folder, 'outside')
    mkdirSync(outsider)
    const server = await startEmbeddedDatabase(outsider, 'a-throw-away-word', false)
    closers.push(() => server.stop())
    const sql = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
    closers.push(() => sql.end())
    const outside = { DATABASE_URL: server.ownerUrl, DATA_DIR: join(folder, 'beside') }
    const sentenceOf = async (begun: PortalProcess) => {
      await outcome(begun, 1)
      expect(begun.errors().trim().split('\n')).toHaveLength(1)
      return begun.errors()
    }
    expect(await sentenceOf(run(['start'], outside))).toMatch(/^DATABASE_URL: .*npm run setup\.$/m)
    await sql`create table posts (id int)`
    const foreign = /^DATABASE_URL: .* holds something that is not this portal's/
    expect(await sentenceOf(run(['start'], outside))).toMatch(foreign)
    expect(await sentenceOf(setUp({ ...ANSWERS, ...outside }))).toMatch(foreign)
    const tables = await sql`select from pg_tables where schemaname in ('public', 'drizzle')`
    expect(tables).toHaveLength(1)
    await sql`drop table posts`
    expect(await outcome(setUp({ ...ANSWERS, ...outside }), 0)).toContain('/invite/')
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
