import { expect, type Browser, type BrowserContext, type Page } from 'playwright/test'

import { PASSWORD } from '../factories.ts'
import { openSignIn } from './sign-in-by-http.ts'

/** A browser of its own, in which the person has signed in. */
export async function enter(
  browser: Browser,
  loginName: string,
  password = PASSWORD,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  const { origin } = new URL(process.env['E2E_BASE_URL'] ?? '')
  const send = await openSignIn(context.request, origin)
  expect((await send({ loginName, password })).status()).toBe(200)
  return { context, page: await context.newPage() }
}

/** The session's cookie as it is, for a copy of it to be tried elsewhere. */
export async function sessionCookie(context: BrowserContext) {
  const cookie = (await context.cookies()).find(({ name }) => name.endsWith('session-token'))
  if (!cookie) throw new Error('Nobody is signed in')
  return cookie
}

/** Where a request of this browser for a page of the newsroom ends. */
export async function landing(
  { request }: Pick<BrowserContext, 'request'>,
  path = '/account',
): Promise<string> {
  return new URL((await request.get(path)).url()).pathname
}
