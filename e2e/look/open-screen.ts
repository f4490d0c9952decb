import type { Browser, Page } from 'playwright/test'
import postgres from 'postgres'

import { addSession } from '../fixtures.ts'
import { findNewsroomPath, findReaderPath, type Screen } from '../screens.ts'

export type Mode = 'light' | 'dark' | 'elder'

/** A portal that runs, and whose rows are at hand. */
export interface Portal {
  url: string
  databaseUrl: string
  authSecret: string
}

/** Resolves to what `work` does with a new page, signed in as who works there, and the screen's address. */
export async function openScreen<T>(
  browser: Browser,
  { url, databaseUrl, authSecret }: Portal,
  { screen: { name, loginName }, mode }: { screen: Screen; mode: Mode },
  work: (page: Page, path: string) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    baseURL: url,
    colorScheme: mode === 'dark' ? 'dark' : 'light',
    reducedMotion: 'reduce',
  })
  const rows = postgres(databaseUrl, { max: 1 })
  try {
    if (mode === 'elder') await context.addInitScript(() => localStorage.setItem('elder', '1'))
    if (loginName === null) {
      return await work(await context.newPage(), await findReaderPath(context.request, name))
    }
    const { cookie } = await addSession(rows, authSecret, loginName)
    await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
    return await work(await context.newPage(), await findNewsroomPath(rows, name, loginName))
  } finally {
    await rows.end()
    await context.close()
  }
}
