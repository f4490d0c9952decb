import type { APIRequestContext } from 'playwright/test'

import { expect } from '../fixtures.ts'

/** Asks again with the validator of the last answer, until no publication comes between two requests. */
export async function expectUnchanged(request: APIRequestContext, path: string): Promise<void> {
  let etag = ''
  await expect
    .poll(async () => {
      const response = await request.get(path, { headers: etag ? { 'if-none-match': etag } : {} })
      if (response.status() === 200) etag = response.headers()['etag'] ?? ''
      return response.status()
    }, path)
    .toBe(304)
}

export async function addressesOf(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(pathOf(address))
  expect(answer.status(), address).toBe(200)
  const text = await answer.text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location = '']) => location)
}

/** The site may be set to another public address than the one it is tested at. */
export const pathOf = (address = ''): string => new URL(address, 'http://site.example').pathname
