// A browser that meets a portal at its public address, as behind a proxy that ends TLS there.

import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'

import type { BrowserContext } from 'playwright/test'

/** Has the browser's requests for the public address answered by the portal that listens at `address`. */
export async function reachByHttps(
  context: BrowserContext,
  publicUrl: string,
  address: string,
): Promise<void> {
  const { host } = new URL(publicUrl)
  await context.route(`${publicUrl}/**`, async (route) => {
    const asked = route.request()
    const { pathname, search } = new URL(asked.url())
    const askedHeaders = Object.entries(await asked.allHeaders()).filter(
      ([name]) => !name.startsWith(':'),
    )
    const sent = request(new URL(pathname + search, address), {
      method: asked.method(),
      // The page gets what was sent as it came.
      headers: { ...Object.fromEntries(askedHeaders), host, 'accept-encoding': 'identity' },
    })
    sent.end(asked.postDataBuffer() ?? undefined)
    const [answer] = (await once(sent, 'response')) as [IncomingMessage]
    const { 'set-cookie': cookies, ...headers } = answer.headersDistinct
    await route.fulfill({
      status: answer.statusCode ?? 502,
      headers: Object.fromEntries([
        ...Object.entries(headers).map(([name, values]) => [name, values?.join(', ') ?? '']),
        // One line each.
        ...(cookies ? [['set-cookie', cookies.join('\n')]] : []),
      ]) as Record<string, string>,
      body: await buffer(answer),
    })
  })
}
