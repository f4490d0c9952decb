// Where lines of the readers’ pages break, in every width and mode.

import { expect, test } from '../fixtures.ts'

test('a day of the week is on one line beside its month, in every width and mode', async ({
  page,
}) => {
  await page.goto('/')
  for (const elder of [false, true]) {
    if (elder) await page.evaluate(() => localStorage.setItem('elder', '1'))
    await page.reload()
    for (const width of [320, 360, 414, 640, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const broken = await page
        .locator('[data-week="busy"] > p:first-child, [data-week="quiet"] > p:first-child')
        .evaluateAll((days) =>
          days
            // The first of a month may be a day without an activity.
            .map((day) => {
              const words = day.lastChild
              if (
                words &&
                day.matches('[data-week="quiet"] > *') &&
                !words.textContent?.includes('月')
              )
                words.textContent = `12月 ${words.textContent}`
              return day
            })
            // A wider font than this machine's must fit as well.
            .map((day) => {
              ;(day as HTMLElement).style.fontFamily = 'monospace'
              const range = document.createRange()
              range.selectNodeContents(day)
              range.setStartAfter(day.querySelector('b') ?? day)
              const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
              const outside = day.scrollWidth > day.clientWidth
              return lines.size > 1 || outside ? day.textContent : ''
            })
            .filter(Boolean),
        )
      expect(broken, `elder ${elder}, ${width} px`).toEqual([])
    }
  }
})

test('all that an address of the read API answers is in sight, in every width and mode', async ({
  page,
}) => {
  for (const elder of [false, true]) {
    if (elder) await page.evaluate(() => localStorage.setItem('elder', '1'))
    await page.goto('/about/api')
    for (const width of [320, 360, 414, 640, 768, 960, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const hidden = await page
        .getByRole('region', { name: '地址一览' })
        .evaluate((box) => box.scrollWidth - box.clientWidth)
      expect(hidden, `elder ${elder}, ${width} px`).toBe(0)
    }
  }
})

const PLACES = [
  '/counties/jishishan',
  '/counties/akesai',
  '/counties/zhuanglang',
  '/prefectures/linxia',
  '/prefectures/pingliang',
  '/province',
]

/** The words of a head that are broken or outside its column. */
const brokenWords = (head: Element): string[] => {
  const found: string[] = []
  const room = head.getBoundingClientRect()
  const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (text.parentElement?.closest('.sr-only')) continue
    for (const { index, 0: word } of (text.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange()
      range.setStart(text, index)
      range.setEnd(text, index + word.length)
      const lines = [...range.getClientRects()]
      const tops = new Set(lines.map(({ top }) => Math.round(top)))
      const outside = lines.some(
        ({ left, right }) => left < room.left - 1 || right > room.right + 1,
      )
      if (tops.size > 1 || outside) found.push(word)
    }
  }
  return found
}

/** The dates that are on two lines or wider than their column. */
const brokenDates = (days: Element[]): (string | null)[] =>
  days
    // A wider font than this machine's must fit as well.
    .filter((day) => {
      ;(day as HTMLElement).style.fontFamily = 'monospace'
      const isWrapped = [...day.querySelectorAll('span')].some((span) => {
        const range = document.createRange()
        range.selectNodeContents(span)
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top))
        return new Set(tops).size > 1
      })
      return isWrapped || day.scrollWidth > day.clientWidth
    })
    .map((day) => day.textContent)

test('the head of a place keeps every word whole and stays in its column, and a date of the timeline is on one line', async ({
  page,
}) => {
  for (const elder of [false, true]) {
    await page.goto('/')
    if (elder) await page.evaluate(() => localStorage.setItem('elder', '1'))
    for (const path of [...PLACES, '/timeline/2023/3']) {
      await page.goto(path)
      for (const width of [320, 360, 480, 640, 768, 820, 1000, 1024, 1280, 1440, 1920]) {
        await page.setViewportSize({ width, height: 800 })
        const where = `${path}, elder ${elder}, ${width} px`
        if (PLACES.includes(path))
          expect(await page.locator('main header').evaluate(brokenWords), where).toEqual([])
        const dates = page.locator('[data-spine="day"] > p')
        expect(await dates.evaluateAll(brokenDates), where).toEqual([])
      }
    }
  }
})

test('headlines break only where words meet, in every list and width', async ({ page }) => {
  for (const path of ['/', '/counties/zhuanglang', '/timeline']) {
    await page.goto(path)
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const broken = await page.locator('main .headline').evaluateAll((headlines) =>
        headlines.flatMap((headline) => {
          const room = headline.closest(':not(span, a, b)')?.clientWidth ?? 0
          return [...headline.childNodes].flatMap((phrase) => {
            const text = phrase.textContent ?? ''
            // Before and after a mark a browser may always break.
            return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ index, 0: words }) => {
              const range = document.createRange()
              range.setStart(phrase, index)
              range.setEnd(phrase, index + words.length)
              const lines = [...range.getClientRects()].filter((line) => line.width > 0)
              const wide = lines.reduce((sum, line) => sum + line.width, 0)
              // What is wider than its column has to break somewhere.
              return lines.length > 1 && wide < room ? [text] : []
            })
          })
        }),
      )
      expect(broken, `${path}, ${width} px`).toEqual([])
    }
  }
})
