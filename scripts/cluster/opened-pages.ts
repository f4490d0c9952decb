// Pages that people have open in a browser while a release goes round, with something typed into each.

import { randomUUID } from 'node:crypto'

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright/test'

import { DEMO_ACCOUNTS } from '#demo/content/accounts'
import { browserOptions } from '#lib/testing/browser'

import { until } from './daemon.ts'

/** Against hanging only: the machine may be building. */
const PATIENCE_MS = 120_000

export interface OpenedPage {
  what: string
  /** Sends what was typed: `done`, the words of a refusal that kept it, or what went wrong. */
  send(): Promise<string>
}

export interface Desk {
  /** A new context of the browser, in which that person is signed in. */
  signedIn(loginName: string): Promise<BrowserContext>
  newPage(): Promise<Page>
  close(): Promise<void>
}

export async function openDesk(front: string): Promise<Desk> {
  const browser: Browser = await chromium.launch(await browserOptions(process.env))
  const open = async () => {
    const context = await browser.newContext({ baseURL: front })
    context.setDefaultTimeout(PATIENCE_MS)
    return context
  }
  return {
    async signedIn(loginName) {
      const context = await open()
      const page = await context.newPage()
      await page.goto('/sign-in?callbackUrl=%2Faccount')
      await typeCredentials(page, loginName)
      await page.getByRole('button', { name: '登录' }).click()
      await page.waitForURL('**/account')
      await page.close()
      return context
    },
    newPage: async () => (await open()).newPage(),
    close: () => browser.close(),
  }
}

async function typeCredentials(page: Page, loginName: string): Promise<void> {
  const password = DEMO_ACCOUNTS.find((one) => one.loginName === loginName)?.password ?? ''
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码', { exact: true }).fill(password)
}

/** What there is to see once it was sent; `done` wins, and a refusal counts when what was typed is still there. */
async function outcomeOf(
  page: Page,
  isDone: () => Promise<boolean> | boolean,
  isKept: () => Promise<boolean>,
): Promise<string> {
  let outcome = ''
  const look = async () => {
    if (await isDone()) outcome = 'done'
    else {
      const alerts = await page.getByRole('alert').allInnerTexts()
      const words = alerts.find((text) => /\p{Script=Han}/u.test(text))
      if (words && (await isKept())) outcome = `refused in words, kept: ${words}`
    }
    return outcome !== ''
  }
  await until('a form is answered', look, PATIENCE_MS).catch(() => {})
  return outcome || `no answer at ${page.url()}: ${(await page.innerText('body')).slice(0, 200)}`
}

/** Somebody writes a new story, which is saved by itself; `readCopy` is what the portal has of it. */
export async function openDraft(
  context: BrowserContext,
  readCopy: (headline: string) => Promise<string>,
): Promise<OpenedPage> {
  const page = await context.newPage()
  const headline = `换版本时写的一篇${randomUUID().slice(0, 6)}`
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page.getByLabel('正文').fill('升级以前写的一句。')
  await page.getByText(/\d\d:\d\d:\d\d 已自动保存/).waitFor()
  const more = '升级以后接着写的一句。'
  return {
    what: 'a draft that saves itself',
    async send() {
      await page.getByLabel('正文').click()
      await page.keyboard.press('End')
      await page.keyboard.insertText(more)
      const isKept = async () => (await page.getByLabel('正文').innerText()).includes(more)
      const saved = await outcomeOf(
        page,
        async () => (await readCopy(headline)).includes(more),
        isKept,
      )
      if (saved !== 'done') return saved
      await page.getByRole('button', { name: '保存' }).click()
      const isSaved = async () => (await page.getByText(/已保存 \d\d:\d\d/).count()) > 0
      return outcomeOf(page, isSaved, isKept)
    },
  }
}

export async function openSignIn(page: Page): Promise<OpenedPage> {
  await page.goto('/sign-in?callbackUrl=%2Faccount')
  await typeCredentials(page, 'gangu')
  return {
    what: 'a sign-in',
    async send() {
      await page.getByRole('button', { name: '登录' }).click()
      return outcomeOf(
        page,
        () => new URL(page.url()).pathname === '/account',
        async () => (await page.getByLabel('用户名').inputValue()) === 'gangu',
      )
    },
  }
}

/** The last approval of an edition, with all of its points ticked. */
export async function openApproval(
  context: BrowserContext,
  editionId: number,
): Promise<OpenedPage> {
  const page = await context.newPage()
  await page.goto(`/review/${editionId}`)
  const button = page.getByRole('button', { name: '通过并发布' })
  await button.waitFor()
  const ticks = page.getByRole('group', { name: '这一级要核对的' }).getByRole('checkbox')
  for (const tick of await ticks.all()) await tick.check()
  return {
    what: 'an approval',
    async send() {
      await button.click()
      return outcomeOf(
        page,
        // A browser draws the page anew when the answer is of another build.
        async () =>
          new URL(page.url()).searchParams.has('decided') ||
          (await page
            .getByText(/^已发布：/)
            .first()
            .isVisible()),
        async () => (await ticks.first().isChecked()) && (await ticks.last().isChecked()),
      )
    },
  }
}

/** A record of a list that admins keep. */
export async function openRecord(
  context: BrowserContext,
  isThere: (term: string) => Promise<boolean>,
): Promise<OpenedPage> {
  const page = await context.newPage()
  const term = `换版${randomUUID().slice(0, 6)}`
  await page.goto('/admin/words/new')
  const form = page.getByRole('form', { name: '加一个词' })
  const field = form.getByRole('textbox').first()
  await field.fill(term)
  return {
    what: 'a record of an admin',
    async send() {
      await form.getByRole('button', { name: '加进词表' }).click()
      return outcomeOf(
        page,
        () => isThere(term),
        async () => (await field.inputValue()) === term,
      )
    },
  }
}
