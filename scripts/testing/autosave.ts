// What the writing form saves by itself, taken from the form and sent again and again.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

export interface Autosave {
  edition: { editionId: number; lockVersion: number } | null
  version: number
  requestKey: string
}

/** What the form sends for a new edition of which that is written, by who is signed in on the page; it has never reached the portal. */
export async function takeAutosave(
  page: Page,
  written: { headline: string } | { text: string },
): Promise<Autosave> {
  await page.goto('/desk/new')
  await page.route('**/api/working-copies', (route) => route.abort())
  const sending = page.waitForRequest('**/api/working-copies')
  if ('text' in written) await page.getByLabel('正文').fill(written.text)
  else await page.getByLabel('主题').fill(written.headline)
  const first = (await sending).postDataJSON() as Autosave
  // The form would send the text again on a later visit.
  await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError('Left'))))
  await page.goto('about:blank')
  await page.unroute('**/api/working-copies')
  return first
}

/** Sends it to the web server at `address` as a new edition, by who is signed in on the page. */
export async function sendAutosave(page: Page, address: string, autosave: Autosave) {
  const cookies = await page.context().cookies()
  const answer = await fetch(`${address}/api/working-copies`, {
    method: 'PUT',
    headers: {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
      origin: address,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...autosave, requestKey: randomUUID() }),
  })
  const { message } = (await answer.json()) as { message?: string }
  return { status: answer.status, message }
}
