import type { APIResponse, Page, Request } from '@playwright/test'

/** A request that a page was about to make, kept from the portal until a test sends it. */
export interface Captured {
  method: string
  url: string
  headers: Record<string, string>
  body: Buffer
}

const isMutation = (request: Request) =>
  request.method() === 'PUT' ||
  (request.method() === 'POST' && request.headers()['next-action'] !== undefined)
const isMove = (request: Request) =>
  isMutation(request) && !(request.postData() ?? '').includes('"content":')

/** What the page would send when `act` is done on it; nothing of it reaches the portal. */
export const capture = (page: Page, act: () => Promise<unknown>) => keep(page, act, isMutation)

/** The same of a page that saves what was written first: it goes on saving. */
export const captureMove = (page: Page, act: () => Promise<unknown>) => keep(page, act, isMove)

async function keep(
  page: Page,
  act: () => Promise<unknown>,
  isWanted: (request: Request) => boolean,
): Promise<Captured> {
  const caught = Promise.withResolvers<Request>()
  await page.route('**/*', async (route) => {
    const request = route.request()
    if (!isWanted(request) || isQuestion(request)) return route.fallback()
    caught.resolve(request)
    await route.abort()
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

/** Heartbeats and the checks of what is being written change nothing of a piece. */
const isQuestion = (request: Request) =>
  /"kind":"(reading|editing)"|^\[\{"content":/.test(request.postData() ?? '')

/** Sends what was captured as whoever the page's browser is signed in as now. */
export function replay(page: Page, captured: Captured): Promise<APIResponse> {
  const { method, url, headers, body } = captured
  const origin = new URL(url).origin
  return page.request.fetch(url, {
    method,
    headers: { ...headers, origin },
    data: body,
    maxRedirects: 0,
    // Twenty at once wait for each other.
    timeout: 0,
  })
}
