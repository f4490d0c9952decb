import type { Page } from 'playwright/test'

/** Keeps the page's scripts on their way, as a slow line does, until what it resolves to is called. */
export async function holdScripts(page: Page): Promise<() => void> {
  const held = Promise.withResolvers<void>()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held.promise
    await route.continue()
  })
  return held.resolve
}
