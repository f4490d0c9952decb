import { readdirSync, readFileSync } from 'node:fs'

import type { APIRequestContext, Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'

// Browsers of 2020 and 2021 on old phones and in set-top boxes: what they do not know, they leave out
// without a word, a declaration, a rule or a whole layer at a time.

const TEMPLATES = [
  '/',
  '/counties/zhuanglang',
  '/timeline',
  '/pictures',
  '/series/zhuanglang',
  '/search?q=提案',
  '/proposals',
  '/nothing-here',
  '/embed/counties/zhuanglang',
]

async function articlePath(request: APIRequestContext): Promise<string> {
  const answer = await request.get('/api/v1/articles?division=620825&limit=1')
  const { items } = (await answer.json()) as { items: { id: number }[] }
  return `/articles/${items[0]?.id}`
}

async function sheetsOf(request: APIRequestContext, html: string): Promise<string> {
  const addresses = [...html.matchAll(/href="([^"]+\.css[^"]*)"/g)].map(([, found = '']) => found)
  expect(addresses.length).toBeGreaterThan(0)
  const sheets = await Promise.all(
    addresses.map(async (address) => (await request.get(address)).text()),
  )
  return sheets.join('\n')
}

/** What a browser of 2020 knows nothing of, and what it would drop with it. */
const UNKNOWN: Record<string, RegExp> = {
  'a cascade layer': /@layer/,
  'a container query': /@container/,
  nesting: /[{;}]\s*&/,
  'a registered property': /@property/,
  'a choice without weight': /\.[a-z][^{}]*:where\(/,
  'a range in a media query': /@media[^{]*[<>]/,
  'a colour function without a fallback': /light-dark\(|[{;:,\s](?:oklch|oklab|lch|lab)\(/,
  'a list inside a selector of ours': /[.#[][^{}]*:(?:is|where|has|not)\([^()]*,/,
  'a logical shorthand':
    /[{;](?:padding|margin|border|inset)-(?:inline|block)(?:-width|-style|-color)?:/,
  'inset for four sides': /[{;]inset:/,
}

/** Without the conditions that keep such a browser out by themselves. */
function withoutConditions(css: string): string {
  return css.replaceAll(/@supports \(color:\s*color-mix[^{]*\{[^{}]*\{[^{}]*\}\s*\}/g, '')
}

test('what is served to readers holds nothing that a browser of 2020 drops a rule for', async ({
  request,
}) => {
  for (const path of [...TEMPLATES, await articlePath(request)]) {
    const css = withoutConditions(await sheetsOf(request, await (await request.get(path)).text()))
    for (const [what, pattern] of Object.entries(UNKNOWN))
      expect(css.match(pattern)?.[0], `${what} on ${path}`).toBeUndefined()
  }
})

test('the scripts of the readers use nothing that a browser of 2020 stumbles over', () => {
  const folder = new URL('../../public/scripts/', import.meta.url)
  const newer = /\?\?=|\|\|=|&&=|\.at\(|replaceChildren|replaceAll|findLast|toSorted|\(\?<[=!]/
  for (const file of readdirSync(folder))
    expect(readFileSync(new URL(file, folder), 'utf8').match(newer)?.[0], file).toBeUndefined()
})

test('every drawing in a page has a size of its own', async ({ request }) => {
  for (const path of [...TEMPLATES, await articlePath(request)]) {
    const html = await (await request.get(path)).text()
    const drawings = html.match(/<svg[^>]*>/g) ?? []
    const bare = drawings.filter((tag) => !/ width="\d+"/.test(tag) || !/ height="\d+"/.test(tag))
    expect(bare, path).toEqual([])
  }
})

/** A sheet as a browser reads it that knows no layers: their blocks are left out. */
function withoutLayers(css: string): string {
  let left = css
  for (let start = left.indexOf('@layer'); start !== -1; start = left.indexOf('@layer')) {
    let end = start
    for (let depth = 0; end < left.length; end += 1) {
      const sign = left[end]
      if (sign === '{') depth += 1
      if (sign === '}') depth -= 1
      if ((sign === ';' || sign === '}') && depth === 0) break
    }
    left = left.slice(0, start) + left.slice(end + 1)
  }
  return left
}

async function leaveLayersOut(page: Page): Promise<void> {
  await page.route('**/*.css*', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: withoutLayers(await answer.text()) })
  })
}

for (const width of [360, 1280]) {
  test(`a browser without layers shows the page as it was designed, ${width} px wide`, async ({
    page,
    request,
  }) => {
    await leaveLayersOut(page)
    await page.setViewportSize({ width, height: 800 })
    for (const path of ['/', await articlePath(request)]) {
      await page.goto(path)
      const seal = await page.locator('.masthead .brand svg').boundingBox()
      expect(seal?.width, path).toBeLessThan(64)
      const looks = await page.evaluate(() => {
        const styleOf = (selector: string) => {
          const element = document.querySelector(selector)
          if (!element) throw new Error(`There is no ${selector}`)
          return getComputedStyle(element)
        }
        return {
          ground: styleOf('.brand svg .fill-fill').fill,
          paper: styleOf('body').backgroundColor,
          isSerif: styleOf('main :is(h1, h2)').fontFamily.includes('Source Han Serif'),
          nav: styleOf('.nav ul').display,
          bullets: styleOf('.nav ul').listStyleType,
        }
      })
      expect(looks, path).toEqual({
        ground: 'rgb(176, 36, 26)',
        paper: 'rgb(253, 251, 247)',
        isSerif: true,
        nav: 'flex',
        bullets: 'none',
      })
    }
  })
}
