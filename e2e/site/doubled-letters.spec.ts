import { browserOptions } from '#lib/testing/browser'
import { overflowOf } from '#lib/testing/judge-page'

import { expect, test } from '../fixtures.ts'
import { findReaderPath, MAIN_PAGES, OTHER_PAGES } from '../screens.ts'

// Two helps at once: a window of 1280 px at 400 %, whose browser doubles its letters besides.

test('letters that the browser doubles fit a window of 320 px', async ({ browser, baseURL }) => {
  const options = await browserOptions(process.env)
  const doubled = await browser.browserType().launch({
    ...options,
    args: [...options.args, '--blink-settings=defaultFontSize=32'],
  })
  const page = await doubled.newPage({
    baseURL: baseURL ?? '',
    viewport: { width: 320, height: 640 },
  })
  for (const template of [...MAIN_PAGES, ...OTHER_PAGES]) {
    const path = await findReaderPath(page.request, template)
    await page.goto(path)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
      '32px',
    )
    expect(await overflowOf(page), path).toBeLessThanOrEqual(0)
  }
  await doubled.close()
})
