import type { Browser, Page } from 'playwright/test'
import type postgres from 'postgres'

import { addSession } from '../fixtures.ts'

/** A page of a browser without scripts, signed in beside the one that writes. */
export async function openPlain(
  browser: Browser,
  rows: postgres.Sql,
  loginName: string,
): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const { cookie } = await addSession(rows, process.env['E2E_AUTH_SECRET'] ?? '', loginName)
  const url = process.env['E2E_BASE_URL'] ?? ''
  await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
  return context.newPage()
}
