// What the portal does when a part of it stands still or dies, seen from outside. The steps share a
// portal of their own, since each takes something away that everybody needs.

import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '#db/client'
import { DEMO_ACCOUNTS } from '#db/demo/accounts'
import { accounts } from '#db/schema/accounts'
import { withdrawArticle } from '#domain/review/withdraw-article'
import { findFreePort } from './launch/port.ts'
import { isAlive } from './launch/running-process.ts'
import { browserArguments, findBrowser } from './suite/browser.ts'
import {
  appUrlOf,
  launcherOf,
  ownerUrlOf,
  postmasterOf,
  secretsOf,
  signalDatabase,
  webOf,
} from './testing/portal-parts.ts'
import { startPortal, type PortalProcess } from './testing/portal-process.ts'
import { reachByHttps } from './testing/reach-by-https.ts'

const ROOT = join(import.meta.dirname, '..')
/** The build of the run, or the worktree's own. */
const DIST = process.env.BOOT_DIST || '.next'
/** Where the second portal says that it is. */
const PUBLIC = 'https://news.example.org'
const AS_PAGE = { headers: { accept: 'text/html' } }

describe('a portal that loses a part', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-faults-'))
  const dataDir = join(folder, 'data')
  const started: PortalProcess[] = []
  let portal: PortalProcess
  let url = ''
  let browser: Browser | undefined
  let page: Page

  const start = (env: Record<string, string>) => {
    const begun = startPortal(ROOT, { NEXT_DIST_DIR: DIST, ...env })
    started.push(begun)
    return begun
  }
  const get = (path: string) => fetch(new URL(path, url), AS_PAGE)
  const statusOf = async (path: string) => (await get(path)).status
  const ownerUrl = () => ownerUrlOf(dataDir)
  /** A page that nobody has kept: each question is asked once. */
  let questions = 0
  const unmade = () => `/search?q=${encodeURIComponent(`委员${(questions += 1)}`)}`

  it('opens', async () => {
    const port = await findFreePort()
    url = `http://localhost:${port}`
    portal = start({ PORT: String(port), DATA_DIR: dataDir })
    await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
    browser = await chromium.launch({
      executablePath: await findBrowser(process.env),
      args: browserArguments(),
    })
    page = await browser.newPage({ baseURL: url })
    page.setDefaultTimeout(60_000)
  })

  afterAll(async () => {
    await browser?.close()
    for (const one of started) {
      if (one.child.exitCode === null && one.child.signalCode === null) one.signal('SIGTERM')
      await one.ended
    }
    rmSync(folder, { recursive: true, force: true })
  })

  /** Whether the piece is in the writer's list; words that lay on the device are sent on a later visit. */
  const isListed = async () => {
    await page.goto('/desk')
    await page.getByRole('link', { name: '写稿' }).first().waitFor()
    return (await page.getByText('停机时写的一篇').count()) > 0
  }

  it('answers in words while the database stands still, and keeps what was typed', async () => {
    const { loginName, password } = DEMO_ACCOUNTS.find((one) => one.loginName === 'tongwei') ?? {}
    await page.goto('/sign-in?callbackUrl=%2Fdesk%2Fnew')
    await page.getByLabel('用户名').fill(loginName ?? '')
    await page.getByLabel('密码', { exact: true }).fill(password ?? '')
    await page.getByRole('button', { name: '登录' }).click()
    await page.waitForURL('**/desk/new')
    await page.getByLabel('主题').fill('停机时写的一篇')
    await page.getByLabel('正文').fill('数据库停住的时候，这些字还在。')
    expect(await statusOf('/')).toBe(200)

    signalDatabase(dataDir, 'SIGSTOP')
    onTestFinished(() => signalDatabase(dataDir, 'SIGCONT'))
    expect(await statusOf('/')).toBe(200)
    const answer = await get(unmade())
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(await answer.text()).toContain('这一页暂时打不开')
    const problem = await get('/api/v1/articles?limit=7')
    expect([problem.status, await problem.json()]).toMatchObject([503, { code: 'unavailable' }])
    await expect.poll(() => statusOf('/desk')).toBe(503)
    expect(await (await get('/desk')).text()).toContain('已经保存的稿件都在')
    expect(await page.getByLabel('主题').inputValue()).toBe('停机时写的一篇')

    signalDatabase(dataDir, 'SIGCONT')
    await expect.poll(() => statusOf(unmade())).toBe(200)
  })

  it('starts a web server anew that was killed, and nobody is signed out', async () => {
    const [launcher, web] = [launcherOf(dataDir), webOf(dataDir)]
    process.kill(web, 'SIGKILL')
    await expect.poll(() => statusOf('/').catch(() => 0)).toBe(200)
    expect(webOf(dataDir)).not.toBe(web)
    expect(launcherOf(dataDir)).toBe(launcher)
    await expect.poll(isListed).toBe(true)
  })

  it('starts a database anew that was killed, and serves finished pages meanwhile', async () => {
    expect(await statusOf('/')).toBe(200)
    const [database, web] = [postmasterOf(dataDir), webOf(dataDir)]
    process.kill(database, 'SIGKILL')
    expect(await statusOf('/')).toBe(200)
    await expect.poll(() => statusOf(unmade())).toBe(200)
    expect(isAlive(database)).toBe(false)
    expect(webOf(dataDir)).toBe(web)
  })

  it('signs in to its own database as nobody who may do everything', async () => {
    const sql = postgres(ownerUrl(), { max: 1 })
    const [row] = await sql`select rolsuper as super from pg_roles where rolname = current_user`
    expect(row).toEqual({ super: false })
    await sql.end()
  })

  /** A second portal on the rows of the first. */
  async function startSecond(env: Record<string, string>) {
    const port = await findFreePort()
    const second = start({ PORT: String(port), DATABASE_URL: ownerUrl(), ...env })
    return { second, address: `http://localhost:${port}` }
  }
  async function refusalOf(env: Record<string, string>): Promise<string> {
    const { second } = await startSecond(env)
    expect(await second.ended).toBe(1)
    return second.errors().trim()
  }
  const otherDir = join(folder, 'other')
  let second: PortalProcess
  let address = ''
  const appUrl = () => appUrlOf(dataDir)
  const authSecret = () => secretsOf(dataDir)['authSecret'] ?? ''

  it('refuses a second portal that would break it, and goes on', async () => {
    const unlike = { DATA_DIR: otherDir }
    expect(await refusalOf(unlike)).toMatch(/^The role .*_app has .*APP_DATABASE_URL\.$/)
    const signedIn = { ...unlike, APP_DATABASE_URL: appUrl() }
    expect(await refusalOf(signedIn)).toMatch(/^Another process .*the same NEXTAUTH_SECRET\.$/)
    const secret = { ...signedIn, NEXTAUTH_SECRET: authSecret() }
    expect(await refusalOf(secret)).toMatch(/^Another process .*keeps its pictures elsewhere/)
    expect(await statusOf(unmade())).toBe(200)
    await expect.poll(isListed).toBe(true)
  })

  it('shows at once in a second portal what was withdrawn in the first', async () => {
    rmSync(join(otherDir, 'media'), { recursive: true, force: true })
    symlinkSync(join(dataDir, 'media'), join(otherDir, 'media'))
    ;({ second, address } = await startSecond({
      DATA_DIR: otherDir,
      APP_DATABASE_URL: appUrl(),
      NEXTAUTH_SECRET: authSecret(),
      NEXTAUTH_URL: PUBLIC,
    }))
    await expect.poll(() => second.out() + second.errors()).toContain('Ctrl-C stops it')
    const { items } = (await (await get('/api/v1/articles?limit=1')).json()) as {
      items: { id: number }[]
    }
    const path = `/articles/${items[0]?.id}`
    const there = async () => (await fetch(address + path, AS_PAGE)).status
    expect([await statusOf(path), await there()]).toEqual([200, 200])
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
    await expect.poll(() => statusOf(path)).toBe(410)
  })

  it('binds browsers, and every cookie of theirs, to https where its public address is', async () => {
    for (const path of ['/', '/desk', '/no-such-page', '/api/v1/articles', '/media/none', '/%00']) {
      const { headers } = await fetch(address + path, { ...AS_PAGE, redirect: 'manual' })
      expect(headers.get('strict-transport-security'), path).toBe('max-age=31536000')
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin')
      const isOwn = path === '/desk'
      const policy = isOwn ? 'same-origin' : 'cross-origin'
      expect(headers.get('cross-origin-resource-policy'), path).toBe(policy)
    }
    const context = await browser?.newContext({ serviceWorkers: 'block' })
    if (!context) throw new Error('There is no browser')
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
    await visitor.getByLabel('用户名').fill(loginName)
    await visitor.getByLabel('密码', { exact: true }).fill(password)
    await visitor.getByRole('button', { name: '登录' }).click()
    await visitor.waitForURL('**/account')
    const first = await session()

    // Whoever changes their password is given another session.
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

  /** Saves what is being written again and again until nobody answers; returns the last version taken. */
  async function writeUntilRefused(saved: Saved, began: () => void): Promise<Saved> {
    for (;;) {
      const answer = await page.request
        .put('/api/working-copies', { data: saved, headers: { origin: url } })
        .catch(() => null)
      if (!answer?.ok()) return saved
      const { value } = (await answer.json()) as { value: Pick<Saved, 'place' | 'version'> }
      Object.assign(saved, value)
      began()
    }
  }
  interface Saved {
    place: { editionId: number; lockVersion: number } | null
    version: number
    requestKey: string
  }
  const versionOf = async ({ place }: Saved) => {
    const sql = postgres(ownerUrl(), { max: 1 })
    const [row] = await sql`
      select version from working_copies where edition_id = ${place?.editionId ?? 0}`
    await sql.end()
    return Number(row?.['version'])
  }

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'keeps every write that it took, when it ends by %s under load',
    async (signal) => {
      await page.goto('/desk/new')
      const sending = page.waitForRequest('**/api/working-copies')
      await page.getByLabel('正文').fill(`写到一半，进程停了：${signal}。`)
      const first = (await sending).postDataJSON() as Saved
      await page.goto('about:blank')
      // Each has something kept before the end comes.
      const writers = Array.from({ length: 3 }, () => {
        const began = Promise.withResolvers<void>()
        const saved = { ...first, version: 0, place: null, requestKey: randomUUID() }
        return { began: began.promise, last: writeUntilRefused(saved, began.resolve) }
      })
      await Promise.all(writers.map(({ began }) => began))
      if (signal === 'SIGTERM') {
        portal.signal(signal)
        expect(await portal.ended).toBe(0)
      } else {
        process.kill(webOf(dataDir), signal)
      }
      const taken = await Promise.all(writers.map(({ last }) => last))
      if (signal === 'SIGTERM') {
        portal = start({ PORT: new URL(url).port, DATA_DIR: dataDir })
      }
      await expect.poll(() => statusOf('/').catch(() => 0)).toBe(200)
      for (const saved of taken) {
        // One more may have been kept whose answer did not arrive.
        expect(await versionOf(saved)).toBeGreaterThanOrEqual(saved.version)
        expect(await versionOf(saved)).toBeLessThanOrEqual(saved.version + 1)
      }
      await page.goto('/desk?tab=draft')
      await page.getByRole('link', { name: '写稿' }).first().waitFor()
    },
  )
})
