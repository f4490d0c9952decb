// The gallery as a browser shows it, under the same rules as the pages. The markup comes from the components, without a portal.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

import { chromium, type Browser } from 'playwright/test'
import tailwind from '@tailwindcss/postcss'
import postcss, { type PluginCreator } from 'postcss'
import { renderToReadableStream } from 'react-dom/server'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { browserOptions } from '#lib/testing/browser'
import { violationsOf } from '#lib/testing/judge-page'

import GalleryLayout from './[[...mode]]/layout.dev.tsx'
import GalleryPage from './[[...mode]]/page.dev.tsx'
import { GALLERY_MODES, GALLERY_WIDTHS } from './modes.ts'

// Its types are those of another copy of PostCSS.
const tailwindPlugin = tailwind as unknown as PluginCreator<object>

let browser: Browser
let styles: string

beforeAll(async () => {
  const from = join(import.meta.dirname, 'gallery.css')
  const sheet = await postcss([tailwindPlugin]).process(readFileSync(from, 'utf8'), { from })
  styles = sheet.css
  browser = await chromium.launch(await browserOptions(process.env))
})
afterAll(() => browser?.close())

/** Resolves to what the server would send of that mode. */
async function renderGallery(mode: string): Promise<string> {
  const params = Promise.resolve({ mode: [mode] })
  const page = await GalleryPage({ params })
  const children = (
    <>
      <title>元件</title>
      <style>{styles}</style>
      {page}
    </>
  )
  return text(await renderToReadableStream(await GalleryLayout({ params, children })))
}

it.each(Object.keys(GALLERY_MODES))('every part in every state is accessible: %s', async (mode) => {
  const page = await browser.newPage()
  await page.setContent(await renderGallery(mode))
  // Unstyled parts would pass for the wrong reason.
  const button = page.getByRole('button').first()
  expect(await button.evaluate((one) => getComputedStyle(one).display)).toMatch(/flex/)
  for (const width of GALLERY_WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    expect(await violationsOf(page), `${width} px`).toEqual([])
  }
  await page.close()
})
