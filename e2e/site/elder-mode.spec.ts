// What elder mode is held to beside the bars of every page: large letters, short pages, a bar at hand and out of the way.

import { expect, test } from '../fixtures.ts'
import { findReaderPath } from '../screens.ts'
import { showElder } from './show-elder.ts'

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
