import type { APIResponse, Page, Request } from 'playwright/test'

import { hydrated } from '../hydrated.ts'

/** A request that a page was about to make, kept from the portal until a test sends it. */
export interface Captured {
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer
}

export type Capture = (page: Page, act: () => Promise<unknown>) => Promise<Captured>

const isMutation = (request: Request) =>
  request.method() === 'PUT' ||
  (request.method() === 'POST' && request.headers()['next-action'] !== undefined)
const hasContent = (request: Request) => (request.postData() ?? '').includes('"content":')
const isMove = (request: Request) => isMutation(request) && !hasContent(request)
const isSave = (request: Request) => request.method() === 'POST' && hasContent(request)

/** What the page's scripts would send when `act` is done on it; nothing of it reaches the portal. */
export const capture: Capture = (page, act) => keep(page, act, isMutation)

/** The same of a page that saves what was written first: it goes on saving. */
export const captureMove: Capture = (page, act) => keep(page, act, isMove)

/** What is saved by hand; autosaves go on. */
export const captureSave: Capture = (page, act) => keep(page, act, isSave)

async function keep(
  page: Page,
  act: () => Promise<unknown>,
  isWanted: (request: Request) => boolean,
): Promise<Captured> {
  // A form sent before that is no request of theirs.
  await hydrated(page)
  const caught = Promise.withResolvers<Request>()
  await page.route('**/*', async (route) => {
    const request = route.request()
    if (!isWanted(request) || isQuestion(request)) return route.fallback()
    // Whoever waits for the request removes the route next, and a request that it holds would go on.
    await route.abort().finally(() => caught.resolve(request))
  })
  await act()
  const request = await caught.promise
  await page.unroute('**/*')
  const { cookie: _cookie, 'content-length': _length, ...headers } = await request.allHeaders()
  const sent = Object.entries(headers).filter(([name]) => !name.startsWith(':'))
  return {
    method: request.method(),
    url: request.url(),
    headers: Object.fromEntries(sent),
    body: request.postDataBuffer() ?? Buffer.alloc(0),
  }
}

/** Lets a page autosave nothing from now on. Its last requests outlive it, so they pass every route of a test by. */
export const keepNothing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const send = window.fetch
    window.fetch = (input, init) =>
      init?.method === 'PUT' ? Promise.reject(new TypeError('Nothing is kept')) : send(input, init)
  })

/** Leaves a page that would still send or keep what could not be saved, which would change the edition. */
export async function leavePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.fetch = () => Promise.reject(new TypeError('The page is left'))
  })
  await page.goto('about:blank')
}

/**
 * Heartbeats, the checks of what is being written, and what the writing form asks about announced activities once a
 * draft is kept change nothing of an edition.
 */
const isQuestion = (request: Request) => {
  const body = request.postData() ?? ''
  return (
    /"kind":"(reading|editing)"|^\[\{"content":/.test(body) ||
    (new URL(request.url()).pathname.startsWith('/desk/') && /^\[\{"editionId":\d+\}\]$/.test(body))
  )
}

/** Sends what was captured as whoever the page's browser is signed in as now. */
export function replay(page: Page, captured: Captured): Promise<APIResponse> {
  const { method, url, headers, body } = captured
  const origin = new URL(url).origin
  return page.request.fetch(url, {
    method,
    headers: { ...headers, origin },
    ...(body.length > 0 && { data: body }),
    maxRedirects: 0,
    // Twenty at once wait for each other.
    timeout: 0,
  })
}
