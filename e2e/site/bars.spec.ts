import { promisify } from 'node:util'
import { gzip as gzipOf } from 'node:zlib'

import type { Page } from 'playwright/test'
import { HtmlValidate } from 'html-validate'

import { expect, test } from '../fixtures.ts'
import { violationsOf, overflowOf } from '#lib/testing/judge-page'
import { findReaderPath, MAIN_PAGES, OTHER_PAGES } from '../screens.ts'

const gzip = promisify(gzipOf)

// The bars every template of the readers is held to, by judges nobody here wrote: axe with its best
// practice, html-validate, and no sideways scrolling on 320 px, which is also 1280 px at 400 %.

// Each page is opened once as readers have it, and once in elder mode. The main pages are looked at in every
// mode, the others in one, in turn.
type Mode = 'narrow' | 'light' | 'dark' | 'elder'
const MODES: readonly Mode[] = ['narrow', 'light', 'dark', 'elder']
const WIDTHS = { narrow: 320, light: 1280, dark: 360, elder: 360 }

/** Makes the window higher than its page: what the bar of elder mode covers until one scrolls is not too small. */
async function unroll(page: Page): Promise<void> {
  const [width, height] = await page.evaluate(() => [
    window.innerWidth,
    document.documentElement.scrollHeight + 200,
  ])
  await page.setViewportSize({ width: width ?? 0, height: height ?? 0 })
}

/** In each of these modes, in their order; `look` looks for something else, too. */
async function expectGood(
  page: Page,
  path: string,
  modes: readonly Mode[],
  look?: () => Promise<void>,
): Promise<void> {
  for (const mode of modes) {
    await page.setViewportSize({ width: WIDTHS[mode], height: 800 })
    await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' })
    if (mode === 'elder') await showElder(page, path)
    else if (mode === modes[0]) await page.goto(path)
    if (mode === 'elder') await unroll(page)
    expect(await violationsOf(page), `${path} ${mode}`).toEqual([])
    expect(await overflowOf(page), `${path} ${mode}`).toBeLessThanOrEqual(0)
    await look?.()
  }
}

const visits = [
  ...MAIN_PAGES.map((template) => ({ template, modes: MODES })),
  ...OTHER_PAGES.map((template, index) => ({
    template,
    modes: MODES.filter((_, turn) => turn === index % MODES.length),
  })),
]
for (const { template, modes } of visits) {
  test(`${template} is accessible and fits: ${modes.join(', ')}, and large letters at 400 %`, async ({
    page,
  }) => {
    const path = await findReaderPath(page.request, template)
    await expectGood(page, path, modes)
    await page.setViewportSize({ width: 320, height: 256 })
    if (!modes.includes('elder')) await showElder(page, path)
    expect(await overflowOf(page), path).toBeLessThanOrEqual(0)
  })
}

async function showElder(page: Page, path: string): Promise<void> {
  await page.addInitScript(() => localStorage.setItem('elder', '1'))
  await page.goto(path)
}

test('a phone shows the front page in ten screens, and no story on it twice', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/')
  const links = page.getByRole('main').locator('a[href^="/articles/"]:visible')
  const paths = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path, index) => paths.indexOf(path) !== index)).toEqual([])
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeLessThanOrEqual(7_000)
})

test('elder mode has a front page of its own, and short pages in large letters', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [path, screens] of [
    ['/', 6],
    ['/timeline', 12],
  ] as const) {
    await showElder(page, path)
    const { height, around, small } = await page.evaluate(() => {
      const heightOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().height ?? 0
      const words = [...document.querySelectorAll('body *')].filter(
        (element) =>
          element.getClientRects().length > 0 &&
          !element.closest('.sr-only, .skip, svg') &&
          [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      return {
        height: document.documentElement.scrollHeight,
        around: heightOf('.masthead') + heightOf('.elder-bar'),
        small: words
          .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 24)
          .map((element) => element.textContent),
      }
    })
    expect(small, path).toEqual([])
    expect(around, path).toBeLessThanOrEqual(740 / 4)
    expect(height / 740, path).toBeLessThanOrEqual(screens)
  }
  await page.goto('/')
  for (const name of ['本县新闻', '今天', '搜索', '预告', '按月看', '提案', '协商', '我要说'])
    await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toBeVisible()
})

test('a phone in elder mode has the name of each fact of an article above the fact', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await showElder(page, await findReaderPath(page.request, 'article'))
  const facts = page.locator('.dates div')
  expect(await facts.count()).toBeGreaterThan(1)
  for (const fact of await facts.all()) {
    const name = await fact.locator('dt').boundingBox()
    const words = await fact.locator('dd').boundingBox()
    expect(words?.y).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0))
    expect(words?.x).toBe(name?.x)
  }
})

test('the bar of elder mode is at hand where it leaves a window for the text', async ({ page }) => {
  for (const [width, height, isAtHand] of [
    [320, 256, false],
    [800, 360, false],
    [360, 740, true],
    [1280, 800, true],
  ] as const) {
    await page.setViewportSize({ width, height })
    await showElder(page, '/counties/zhuanglang')
    const bar = await page.locator('.elder-bar').boundingBox()
    const foot = (bar?.y ?? 0) + (bar?.height ?? 0)
    if (isAtHand) expect(Math.round(foot), `${width} x ${height}`).toBe(height)
    else expect(bar?.y, `${width} x ${height}`).toBeGreaterThan(height)
  }
})

test('the bar of elder mode is one row of a phone at every size of letters', async ({ page }) => {
  // A device with a voice, which has one button more.
  await page.addInitScript(() => {
    const speech = { getVoices: () => [{ lang: 'zh-CN' }], cancel: () => {} }
    Object.defineProperty(window, 'speechSynthesis', { value: speech })
  })
  for (const [width, height] of [
    [320, 568],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    await showElder(page, '/counties/zhuanglang')
    const bar = page.getByRole('region', { name: '长者版工具' })
    await expect(bar.getByRole('button', { name: '朗读本页' })).toBeVisible()
    for (const size of ['medium', 'large', 'larger']) {
      await page.evaluate((one) => {
        document.documentElement.dataset['size'] = one
      }, size)
      for (const reading of [false, true]) {
        const buttons = await bar.evaluate((element, isReading) => {
          const show = (part: string, isShown: boolean) =>
            element.querySelector(part)?.toggleAttribute('hidden', !isShown)
          show('[data-read-pause]', isReading)
          show('[data-size-next]', !isReading)
          const shown = [...element.children].filter((one) => one.getClientRects().length > 0)
          return shown.map((one) => one.getBoundingClientRect().toJSON() as DOMRect)
        }, reading)
        const where = `${width} px, ${size}, reading ${reading}`
        expect(buttons, where).toHaveLength(3)
        expect(new Set(buttons.map(({ top }) => top)).size, where).toBe(1)
        expect(Math.max(...buttons.map(({ right }) => right)), where).toBeLessThanOrEqual(width)
        expect(Math.min(...buttons.map(({ left }) => left)), where).toBeGreaterThanOrEqual(0)
        const box = await bar.boundingBox()
        expect(box?.height, where).toBeLessThanOrEqual(height / 6)
      }
    }
  }
})

test('what has the focus never hides behind the bar of elder mode', async ({ page }) => {
  for (const [width, height] of [
    [320, 640],
    [360, 740],
    [1280, 800],
  ] as const) {
    await page.setViewportSize({ width, height })
    await showElder(page, '/counties/zhuanglang')
    const hidden: string[] = []
    let stops = 0
    for (;;) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const element = document.activeElement
        const bar = document.querySelector('.elder-bar')
        if (!element || !bar || element === document.body || bar.contains(element)) return null
        const { bottom } = element.getBoundingClientRect()
        return { words: element.textContent, isHidden: bottom > bar.getBoundingClientRect().top }
      })
      if (!stop) break
      stops += 1
      if (stop.isHidden) hidden.push(stop.words)
    }
    expect(stops, `${width} px`).toBeGreaterThan(30)
    expect(hidden, `${width} px`).toEqual([])
  }
})

test('on paper the text is at least as large as what is around it', async ({ page }) => {
  await page.emulateMedia({ media: 'print' })
  const path = await findReaderPath(page.request, 'article')
  await page.goto(path)
  for (const elder of ['0', '1']) {
    for (const size of ['medium', 'large', 'larger']) {
      await page.evaluate(
        ([elderNow = '', sizeNow = '']) => {
          localStorage.setItem('elder', elderNow)
          localStorage.setItem('size', sizeNow)
        },
        [elder, size],
      )
      await page.reload()
      const sizesOf = (selector: string) =>
        page
          .locator(selector)
          .evaluateAll((found) =>
            found.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
          )
      const [text = 0] = await sizesOf('.body p')
      const around = await sizesOf('figcaption, .dates dt, .dates dd, .dates small, .meta')
      expect(around.length).toBeGreaterThan(3)
      expect(text, `elder ${elder}, ${size}`).toBeGreaterThanOrEqual(Math.max(...around))
      const { columnCount } = await page
        .locator('.body')
        .evaluate((body) => ({ columnCount: getComputedStyle(body).columnCount }))
      // Large letters in two columns leave a few to the line.
      if (elder === '1') expect(columnCount).toBe('1')
    }
  }
})

test('a table scrolls in a box of its own, which keys reach', async ({ page }) => {
  const path = await findReaderPath(page.request, 'article with a table')
  await expectGood(page, path, MODES, async () => {
    const box = page.getByRole('group', { name: /^表格：/ })
    await box.focus()
    await expect(box).toBeFocused()
    await expect(box.getByRole('columnheader').first()).toHaveText('村')
  })
})

test('every template is HTML as the standard has it', async ({ request }) => {
  const judge = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  for (const template of [...MAIN_PAGES, ...OTHER_PAGES, 'article with a table']) {
    const path = await findReaderPath(request, template)
    const { results } = await judge.validateString(await (await request.get(path)).text())
    const errors = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}`),
    )
    expect(errors, path).toEqual([])
  }
})

for (const article of ['article', 'article with a table'])
  test(`an ${article} of two thousand characters comes in less than 25 kB, its tools with it`, async ({
    page,
    request,
  }) => {
    const path = await findReaderPath(page.request, article)
    await page.goto(path)
    const characters = (await page.locator('.body').innerText()).replaceAll(/\s/g, '').length
    expect(characters).toBeGreaterThan(20)
    const html = await (await request.get(path)).text()
    // What is fetched when a field is focused does not come with the page.
    const own = html.replaceAll(/<script[^>]* data-focus=[^>]*>/g, '')
    const files = [...own.matchAll(/(?:href|src)="(\/(?:_next\/static|scripts)\/[^"]+)"/g)]
    let bytes = 0
    for (const address of [path, ...files.map(([, file = '']) => file)]) {
      bytes += (await gzip(await (await request.get(address)).body())).byteLength
    }
    // Chinese text comes to about 2.2 bytes a character.
    expect(bytes + (2_000 - characters) * 2.2).toBeLessThan(25_000)
    const glyphs = [...html.matchAll(/<use href="#([\w-]+)"/g)].map(
      ([, id]) => `<symbol id="${id}"`,
    )
    expect(glyphs.filter((symbol) => !html.includes(symbol))).toEqual([])
  })
