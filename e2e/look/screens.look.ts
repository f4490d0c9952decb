// Each screen in two portals, which have the same rows and other code: is it the same to the pixel?

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Browser, Page } from '@playwright/test'
import postgres from 'postgres'

import { addSession, expect, test } from '../fixtures.ts'
import {
  findNewsroomPath,
  findReaderPath,
  MAIN_PAGES,
  NEWSROOM_SCREENS,
  OTHER_PAGES,
} from '../screens.ts'

const WIDTHS = [360, 768, 1280]

type Mode = 'light' | 'dark' | 'elder'

interface Portal {
  url: string
  databaseUrl: string
  authSecret: string
}
const { LOOK_BEFORE = 'null', LOOK_AFTER = 'null' } = process.env
const before = JSON.parse(LOOK_BEFORE) as Portal
const after = JSON.parse(LOOK_AFTER) as Portal

interface Screen {
  name: string
  loginName: string | null
}
const SCREENS: Screen[] = [
  ...[...MAIN_PAGES, ...OTHER_PAGES, '/sign-in'].map((name) => ({ name, loginName: null })),
  ...Object.entries(NEWSROOM_SCREENS).flatMap(([loginName, names]) =>
    names.map((name) => ({ name, loginName })),
  ),
]

async function withPage<T>(
  browser: Browser,
  { url, databaseUrl, authSecret }: Portal,
  { name, loginName }: Screen,
  mode: Mode,
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

/** Resolves to the whole page as it looks at each width. */
const picture = (browser: Browser, portal: Portal, screen: Screen, mode: Mode) =>
  withPage(browser, portal, screen, mode, async (page, path) => {
    const pictures: Buffer[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path, { waitUntil: 'networkidle' })
      pictures.push(await page.screenshot({ fullPage: true, animations: 'disabled' }))
    }
    return pictures
  })

for (const screen of SCREENS) {
  // The newsroom has no elder mode.
  const modes: Mode[] = screen.loginName === null ? ['light', 'dark', 'elder'] : ['light', 'dark']
  for (const mode of modes) {
    const title = [screen.name, screen.loginName, mode].filter(Boolean).join(' ')
    test(title, async ({ browser }, info) => {
      const [then, now] = [
        await picture(browser, before, screen, mode),
        await picture(browser, after, screen, mode),
      ]
      for (const [index, width] of WIDTHS.entries()) {
        const file = `${title} ${width}`.replaceAll(/[^\p{L}\p{N}]+/gu, '-') + '.png'
        const expected = info.snapshotPath(file)
        mkdirSync(dirname(expected), { recursive: true })
        writeFileSync(expected, then[index] ?? '')
        expect.soft(now[index]).toMatchSnapshot(file, { threshold: 0 })
      }
    })
  }
}
