// Each screen in two portals, which have the same rows and other code: is it the same to the pixel?

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

import type { Browser } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { SCREENS, type Screen } from '../screens.ts'
import { openScreen, type Mode, type Portal } from './open-screen.ts'

const WIDTHS = [360, 768, 1280]

const { LOOK_BEFORE = 'null', LOOK_AFTER = 'null' } = process.env
const before = JSON.parse(LOOK_BEFORE) as Portal
const after = JSON.parse(LOOK_AFTER) as Portal

/** Resolves to the whole page as it looks at each width. */
const picture = (browser: Browser, portal: Portal, screen: Screen, mode: Mode) =>
  openScreen(browser, portal, { screen, mode }, async (page, path) => {
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
