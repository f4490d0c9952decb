import type { Browser, BrowserContext, Page } from '@playwright/test'

import { PASSWORD } from '../factories.ts'

/** A browser of its own, signed in through the form. */
export async function enter(
  browser: Browser,
  loginName: string,
  password = PASSWORD,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page.getByLabel('用户名').fill(loginName)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录' }).click()
  await page.waitForURL(/\/(work|desk|review)/)
  return { context, page }
}

/** The session's cookie as it is, for a copy of it to be tried elsewhere. */
export async function sessionCookie(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  if (!cookie) throw new Error('Nobody is signed in')
  return cookie
}

/** Where a request of this browser for a page of the newsroom ends. */
export async function landing(page: Page, path = '/account'): Promise<string> {
  await page.goto(path)
  return new URL(page.url()).pathname
}
