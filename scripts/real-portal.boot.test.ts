// A portal of somebody's own, from outside: set up without a terminal, started, joined by its people.

import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { describe, expect, it } from 'vitest'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import {
  inNewsroom,
  NEWCOMERS_PASSWORD,
  setUpSecondFactor,
  signIn,
  takeLink,
} from './testing/newcomer.ts'
import { ownerUrlOf } from './testing/portal-parts.ts'
import { waitForPage } from './testing/portal-process.ts'
import { ANSWERS, outcome, realPortal } from './testing/real-portal.ts'

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
  const { folder, dataDir, url, run, setUp, openBrowser } = realPortal()

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
    expect(first).toMatch(new RegExp(`${url()}/invite/[\\w-]{43}\n`))
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
    await waitForPage(portal, url())

    const page = await (await openBrowser()).newPage({ baseURL: url() })
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
      const answer = await fetch(url() + address, { headers: { accept: '*/*' } })
      expect([address, answer.status]).toEqual([address, 200])
      expect(await answer.text(), address).not.toContain('演示')
    }
    const whomToWrite = await fetch(`${url()}/.well-known/security.txt`)
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
