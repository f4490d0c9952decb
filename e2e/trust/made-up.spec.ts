// Addresses that somebody has made up, against the production build.

import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { openClient } from '../http-client.ts'
import { approveAll, submitEditionOf } from '../newsroom/editions.ts'

const MADE_UP = [
  '/articles/0',
  '/articles/999999999',
  '/articles/999999999/qr.svg',
  '/counties/nowhere',
  '/counties/zhuanglang/articles/999999999',
  '/prefectures/nowhere/feed.xml',
  '/topics/nothing',
  '/series/nowhere',
  '/timeline/1999/1',
  '/timeline/2026/13',
  '/timeline/2026/3/types/nothing',
  '/pictures/999999999',
  '/corrections/12',
  '/honours/1999',
  '/follow/types/nothing',
  '/cards/x/y.jpg',
  '/embed/counties/nowhere',
]

test('all of them are answered with one page, as a 404', async ({ request }) => {
  const pages = await Promise.all(MADE_UP.map((address) => request.get(address)))
  const [first] = pages
  for (const [index, page] of pages.entries()) {
    expect(page.status(), MADE_UP[index]).toBe(404)
    expect(await page.text(), MADE_UP[index]).toBe(await first?.text())
    expect(page.headers()['cache-control'], MADE_UP[index]).not.toContain('s-maxage')
    expect(page.headers()['x-content-type-options'], MADE_UP[index]).toBe('nosniff')
  }
  expect(await first?.text()).toContain('没有这个页面')
})

test('thousands of them push no page out of the store', async ({ request }) => {
  // Made when it is first asked for, and kept in memory alone.
  const isStored = async () => {
    const page = await request.get('/embed/counties/zhuanglang')
    expect(page.status()).toBe(200)
    return page.headers()['x-nextjs-cache'] === 'HIT'
  }
  await expect.poll(isStored).toBe(true)
  const ask = await openClient()
  for (let from = 900_000_000; from < 900_003_000; from += 50) {
    const asked = Array.from({ length: 50 }, async (_, index) => {
      const { status } = await ask(`/articles/${from + index}?x=${index}`)
      return status
    })
    expect(new Set(await Promise.all(asked))).toEqual(new Set([404]))
  }
  expect(await isStored()).toBe(true)
})

test('a page is at its address the moment it is published', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `刚发布就能打开 ${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  const [edition] = await rows<{ address: string }[]>`
    select '/articles/' || article_id as address from editions where id = ${editionId}`
  const { address } = edition ?? { address: '' }
  expect((await page.request.get(address)).status()).toBe(404)
  await approveAll(newsroom, editionId)
  const published = await page.request.get(address)
  expect(published.status()).toBe(200)
  expect(await published.text()).toContain(headline)
})
