// The pictures of the manual: of each screen that a page of docs/zh/manual shows, as who works there sees it.

import { globSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import sharp from 'sharp'

import { PICTURE_SIZE } from '#lib/manual/picture-size'

import { test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { SCREENS, type Screen } from '../screens.ts'
import { openScreen, type Portal } from './open-screen.ts'

const MANUAL = join(import.meta.dirname, '../../docs/zh/manual')
const { MANUAL_PORTAL = 'null', STOPPED_AT = '' } = process.env
const portal = JSON.parse(MANUAL_PORTAL) as Portal

/** `zhuanglang-desk-new` of what zhuanglang sees at /desk/new. */
const nameOf = ({ name, loginName }: Screen) =>
  `${loginName ?? 'anybody'}${name}`.replaceAll(/[^a-z\d]+/gi, '-').replace(/-$/, '')

const texts = globSync('*/*.md', { cwd: MANUAL }).map((file) =>
  readFileSync(join(MANUAL, file), 'utf8'),
)
const names = texts.flatMap((text) =>
  [...text.matchAll(/\/pictures\/([\w-]+)\.webp\)/g)].map(([, name = '']) => name),
)

const NEXT_FRAME = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

for (const name of new Set(names)) {
  test(name, async ({ browser }) => {
    const screen = SCREENS.find((one) => nameOf(one) === name)
    if (!screen) throw new Error(`No screen of e2e/screens.ts is named ${name}`)
    const shown = await openScreen(
      browser,
      portal,
      { screen, mode: 'light' },
      async (page, path) => {
        await page.clock.setFixedTime(Number(STOPPED_AT))
        await page.setViewportSize(PICTURE_SIZE)
        await page.goto(path, { waitUntil: 'networkidle' })
        await hydrated(page)
        // What is off until a page has its scripts is on a frame later.
        await page.evaluate(NEXT_FRAME)
        return page.screenshot({ animations: 'disabled', caret: 'hide' })
      },
    )
    const file = join(MANUAL, 'pictures', `${name}.webp`)
    await writeFile(file, await sharp(shown).webp({ quality: 80, effort: 6 }).toBuffer())
  })
}
