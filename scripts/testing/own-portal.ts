// A portal of a test's own in an empty data folder, with a browser before it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright/test'
import postgres from 'postgres'
import { expect } from 'vitest'
import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { findFreePort } from '#lib/process/port'
import { browserOptions } from '#lib/testing/browser'
import { BUILT_PORTAL, copyDemonstration } from './built-portal.ts'
import { ownerUrlOf } from './portal-parts.ts'
import { startPortal, type PortalProcess } from './portal-process.ts'

const PATIENCE_MS = 60_000

export const AS_PAGE = { headers: { accept: 'text/html' } }

export interface OwnPortal {
  folder: string
  dataDir: string
  url: string
  browser: Browser
  page: Page
  /** Starts the portal again, by hand. */
  restart(): Promise<void>
  /** Resolves to how `npm start` ended. */
  ended(): Promise<number | string>
  signal(name: NodeJS.Signals): void
  /** Starts another process of the product, `npm start` unless `command` says otherwise. */
  start(env: Record<string, string>, command?: readonly string[]): PortalProcess
  get(path: string): Promise<Response>
  statusOf(path: string): Promise<number>
  /** A page that nobody has kept: each question is asked once. */
  unmade(): string
  ownerUrl(): string
  /** Works on the rows as their owner. */
  withRows<T>(work: (sql: postgres.Sql) => Promise<T>): Promise<T>
  /** In the portal's own page, unless another is given. */
  signIn(loginName: string, path: string, page?: Page): Promise<void>
  /** Whether the writer's list has the edition; text kept on the device is sent on a later visit. */
  isListed(headline: string): Promise<boolean>
  close(): Promise<void>
}

/** Opens the portal in a folder below `place` and resolves once it says that it runs. `env`: for each of its starts. */
export async function openOwnPortal(
  env: Record<string, string> = {},
  place = tmpdir(),
): Promise<OwnPortal> {
  const folder = mkdtempSync(join(place, 'portal-own-'))
  const dataDir = join(folder, 'data')
  copyDemonstration(dataDir)
  const port = await findFreePort()
  const url = `http://localhost:${port}`
  const started: PortalProcess[] = []
  const start: OwnPortal['start'] = (given, command) => {
    const begun = startPortal(BUILT_PORTAL, given, command)
    started.push(begun)
    return begun
  }
  let portal: PortalProcess
  const restart = async () => {
    portal = start({ PORT: String(port), DATA_DIR: dataDir, ...env })
    await expect.poll(() => portal.out() + portal.errors()).toContain('Ctrl-C stops it')
  }
  await restart()
  const browser = await chromium.launch(await browserOptions(process.env))
  const page = await browser.newPage({ baseURL: url })
  page.setDefaultTimeout(PATIENCE_MS)
  const get = (path: string) => fetch(new URL(path, url), AS_PAGE)
  const ownerUrl = () => ownerUrlOf(dataDir)
  let questions = 0
  return {
    folder,
    dataDir,
    url,
    browser,
    page,
    restart,
    start,
    get,
    ownerUrl,
    ended: () => portal.ended,
    signal: (name) => portal.signal(name),
    statusOf: async (path) => (await get(path)).status,
    unmade: () => `/search?q=${encodeURIComponent(`委员${(questions += 1)}`)}`,
    async withRows(work) {
      const sql = postgres(ownerUrl(), { max: 2, onnotice: () => {} })
      try {
        return await work(sql)
      } finally {
        await sql.end()
      }
    },
    async signIn(loginName, path, before = page) {
      const account = DEMO_ACCOUNTS.find((one) => one.loginName === loginName)
      await before.goto(`/sign-in?callbackUrl=${encodeURIComponent(path)}`)
      await before.getByLabel('用户名').fill(loginName)
      await before.getByLabel('密码', { exact: true }).fill(account?.password ?? '')
      await before.getByRole('button', { name: '登录' }).click()
      await before.waitForURL(`**${path}`)
    },
    async isListed(headline) {
      await page.goto('/desk')
      await page.getByRole('link', { name: '写稿' }).first().waitFor()
      return (await page.getByText(headline).count()) > 0
    },
    async close() {
      await browser.close()
      for (const one of started) {
        if (one.child.exitCode === null && one.child.signalCode === null) one.signal('SIGTERM')
        await one.ended
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
