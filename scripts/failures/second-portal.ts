// Two portals on one database, the second as somebody would start it who has not read how.

import { randomUUID } from 'node:crypto'
import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#db/client'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { accounts } from '#db/schema/accounts'
import { withdrawArticle } from '#domain/publication/withdraw-article'
import { findFreePort } from '#lib/process/port'
import { AS_PAGE, type OwnPortal } from '../testing/own-portal.ts'
import { appUrlOf, secretsOf } from '../testing/portal-parts.ts'
import type { PortalProcess } from '../testing/portal-process.ts'
import { reachByHttps } from '../testing/reach-by-https.ts'

/** Where the second portal says that it is: behind https, and on this machine, where a demonstration stays. */
const PUBLIC = 'https://news.localhost'
const HEADLINE = '另一个站点启动前写的'

export function describeSecondPortal(portalOf: () => OwnPortal): void {
  describe('a second portal on the rows of the first', () => {
    /** A second portal on the rows of the first. */
    async function startSecond(env: Record<string, string>) {
      const port = await findFreePort()
      const second = portalOf().start({
        PORT: String(port),
        DATABASE_URL: portalOf().ownerUrl(),
        ...env,
      })
      return { second, address: `http://localhost:${port}` }
    }
    async function refusalOf(env: Record<string, string>): Promise<string> {
      const { second } = await startSecond(env)
      expect(await second.ended).toBe(1)
      return second.errors().trim()
    }
    const otherDir = () => join(portalOf().folder, 'other')
    let second: PortalProcess
    let address = ''
    const appUrl = () => appUrlOf(portalOf().dataDir)
    const authSecret = () => secretsOf(portalOf().dataDir)['authSecret'] ?? ''
    const sealingKey = () => secretsOf(portalOf().dataDir)['sealingKey'] ?? ''

    it('refuses a second portal that would break it, and goes on', async () => {
      const { page, isListed, statusOf, unmade } = portalOf()
      await page.goto('/desk/new')
      await page.getByLabel('主题').fill(HEADLINE)
      const unlike = { DATA_DIR: otherDir() }
      expect(await refusalOf(unlike)).toMatch(/的角色 .*_app 的密码.*APP_DATABASE_URL。$/)
      const signedIn = { ...unlike, APP_DATABASE_URL: appUrl() }
      expect(await refusalOf(signedIn)).toMatch(/另有一个进程.*同样的 NEXTAUTH_SECRET。$/)
      const cookies = { ...signedIn, NEXTAUTH_SECRET: authSecret() }
      expect(await refusalOf(cookies)).toMatch(/另有一个进程.*同样的 SEALING_KEY。$/)
      const secret = { ...cookies, SEALING_KEY: sealingKey() }
      expect(await refusalOf(secret)).toMatch(/另有一个进程，图片放在别处/)
      expect(await statusOf(unmade())).toBe(200)
      await expect.poll(() => isListed(HEADLINE)).toBe(true)
    })

    it('shows at once in a second portal what was withdrawn in the first', async () => {
      rmSync(join(otherDir(), 'media'), { recursive: true, force: true })
      symlinkSync(join(portalOf().dataDir, 'media'), join(otherDir(), 'media'))
      ;({ second, address } = await startSecond({
        DATA_DIR: otherDir(),
        APP_DATABASE_URL: appUrl(),
        NEXTAUTH_SECRET: authSecret(),
        SEALING_KEY: sealingKey(),
        SITE_URL: PUBLIC,
      }))
      await expect.poll(() => second.out() + second.errors()).toContain('Ctrl-C stops it')
      const { items } = (await (await portalOf().get('/api/v1/articles?limit=1')).json()) as {
        items: { id: number }[]
      }
      const path = `/articles/${items[0]?.id}`
      const there = async () => (await fetch(address + path, AS_PAGE)).status
      expect([await portalOf().statusOf(path), await there()]).toEqual([200, 200])
      const { db, close } = openDatabase(appUrl(), { connections: 1 })
      const [editor] = await db.select().from(accounts).where(eq(accounts.loginName, 'editor3'))
      const { id: accountId = 0, displayName = '', divisionCode = '' } = editor ?? {}
      const grants = [{ role: 'editor3', divisionCode }] as const
      await withdrawArticle(
        { db, actor: { accountId, displayName, divisionCode, grants }, now: new Date() },
        {
          articleId: items[0]?.id ?? 0,
          reason: 'other',
          publicNote: '试撤',
          requestKey: randomUUID(),
        },
      )
      await close()
      await expect.poll(there).toBe(410)
      await expect.poll(() => portalOf().statusOf(path)).toBe(410)
    })

    it('binds browsers, and every cookie of theirs, to https where its address is', async () => {
      for (const path of [
        '/',
        '/desk',
        '/no-such-page',
        '/api/v1/articles',
        '/media/none',
        '/%00',
      ]) {
        const { headers } = await fetch(address + path, { ...AS_PAGE, redirect: 'manual' })
        expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
        expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
        const isOwn = path === '/desk'
        const policy = isOwn ? 'same-origin' : 'cross-origin'
        expect(headers.get('cross-origin-resource-policy'), path).toBe(policy)
      }
      const context = await portalOf().browser.newContext({ serviceWorkers: 'block' })
      await reachByHttps(context, PUBLIC, address)
      const visitor = await context.newPage()
      const { loginName = '', password = '' } =
        DEMO_ACCOUNTS.find((one) => one.loginName === 'xigu') ?? {}
      const session = async () => {
        const cookies = await context.cookies()
        const names = cookies.map(({ name }) => name.replace(/-[0-9a-f]{12}$/, '')).toSorted()
        expect(names).toEqual([
          '__Host-next-auth.csrf-token',
          '__Secure-next-auth.callback-url',
          '__Secure-next-auth.session-token',
          'portal-device',
        ])
        for (const cookie of cookies)
          expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax' })
        return cookies.find(({ name }) => name.endsWith('session-token'))?.value
      }
      await visitor.goto(`${PUBLIC}/sign-in?callbackUrl=%2Faccount`)
      // The form of the page does without the cookies of the library, which others may ask for.
      await visitor.evaluate(() => fetch('/api/auth/csrf').then((answer) => answer.text()))
      await visitor.getByLabel('用户名').fill(loginName)
      await visitor.getByLabel('密码', { exact: true }).fill(password)
      await visitor.getByRole('button', { name: '登录' }).click()
      await visitor.waitForURL('**/account')
      const first = await session()

      // Whoever changes their password gets another session.
      const form = visitor.getByRole('form', { name: '修改密码' })
      const fresh = '换成另外一句更加长的话'
      await form.getByLabel('现在的密码').fill(password)
      await form.getByLabel(/^新密码/).fill(fresh)
      await form.getByLabel('再写一遍新密码').fill(fresh)
      await form.getByRole('button', { name: '改密码' }).click()
      await form.getByText('密码改好了').waitFor()
      expect(await session()).not.toBe(first)
      await context.close()

      // What empties a cookie is taken by browsers only when it is bound as the cookie is.
      const broken = await fetch(`${address}/api/auth/signin?callbackUrl=%2F%25`)
      expect(broken.status).toBe(400)
      const emptied = broken.headers.getSetCookie().filter((one) => one.startsWith('__Secure-'))
      expect(emptied).toEqual([expect.stringContaining('; Secure')])
      second.signal('SIGTERM')
      expect(await second.ended).toBe(0)
    })
  })
}
