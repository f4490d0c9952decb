// Answers asked for by the hundred, without a browser and without the driver's own requests, each of which takes ten
// times as much of the processor.

import type { BrowserContext } from 'playwright/test'

export interface Answer {
  status: number
  headers: Headers
  text: string
}

export type Client = (path: string, request?: RequestInit) => Promise<Answer>

/** Asks as whoever is signed in to the context now; nobody without one. Follows no redirect. */
export async function openClient(context?: BrowserContext): Promise<Client> {
  const baseURL = process.env['E2E_BASE_URL'] ?? ''
  const cookies = (await context?.cookies(baseURL)) ?? []
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  // Nothing is compressed to be opened on the same machine.
  const own = { 'accept-encoding': 'identity', ...(cookie ? { cookie } : {}) }
  return async (path, { headers, ...request } = {}) => {
    const answer = await fetch(new URL(path, baseURL), {
      redirect: 'manual',
      ...request,
      headers: { ...own, ...(headers as Record<string, string>) },
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
}
