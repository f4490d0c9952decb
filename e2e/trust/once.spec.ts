import { randomUUID } from 'node:crypto'

import type { Page } from '@playwright/test'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { drawPicture } from '../newsroom/pieces.ts'
import { capture, replay, type Captured } from './captured-actions.ts'

// Twenty of one request at once.
const TWENTY = 20

const sendAll = (page: Page, captured: Captured) =>
  Promise.all(Array.from({ length: TWENTY }, () => replay(page, captured)))

test('twenty identical first autosaves begin one piece', async ({ page, signInAs, rows }) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await hydrated(page)
  const headline = `只有一篇${randomUUID().slice(0, 6)}`
  const autosave = await capture(page, () => page.getByLabel('主题').fill(headline))
  await page.goto('/work')
  await sendAll(page, autosave)
  const [begun] = await rows`
    select count(*)::int as count from editions e join revisions r on r.id = e.current_revision_id
    where r.headline = ${headline}`
  expect(begun).toEqual({ count: 1 })
})

test('twenty identical pictures are one', async ({ page, context, signInAs, rows, baseURL }) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  const name = `${randomUUID().slice(0, 8)}.png`
  const picture = await drawPicture(page)
  const origin = new URL(baseURL ?? '').origin
  const headers = { origin, 'x-file-name': name, 'content-type': 'application/octet-stream' }
  // A chunk of its own, so that no other test has this picture.
  const marked = Buffer.concat([picture, Buffer.from(name)])
  const [before] = await rows`select count(*)::int as count from media`
  const answers = await Promise.all(
    Array.from({ length: 4 }, () =>
      context.request.post('/api/uploads', { headers, data: marked }),
    ),
  )
  const ids = await Promise.all(
    answers
      .filter((answer) => answer.ok())
      .map(async (answer) => (await answer.json()).value?.mediaId),
  )
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(1)
  expect(before?.count).toEqual(expect.any(Number))
})
