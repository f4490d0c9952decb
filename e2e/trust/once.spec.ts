import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { expect, test } from '../fixtures.ts'
import { changeTo, drawPicture, tickAll } from '../newsroom/editions.ts'
import { capture, captureMove, leavePage, replay, type Captured } from './captured-actions.ts'

// Twenty of one click at once. Publishing is among the replayed mutations.
const TWENTY = 20

const sendAll = (page: Page, captured: Captured) =>
  Promise.all(Array.from({ length: TWENTY }, () => replay(page, captured)))

test('twenty identical submissions and approvals move an edition once', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const movesOf = async (editionId: string, move: string) => {
    const [row] = await rows<{ count: number }[]>`
      select count(*)::int as count from transitions
      where edition_id = ${editionId} and move = ${move}`
    return row?.count
  }
  const headline = `只办一次${randomUUID().slice(0, 6)}`
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。')
  const submission = await captureMove(page, () =>
    page.getByRole('button', { name: '提交初审' }).click(),
  )
  const [made] = await rows<{ id: string }[]>`
    select e.id from editions e join revisions r on r.id = e.current_revision_id
    where r.headline = ${headline}`
  const editionId = made?.id ?? ''
  // The form looks by itself for what happened to a submission that nobody answered.
  await leavePage(page)
  await sendAll(page, submission)
  expect(await movesOf(editionId, 'submit')).toBe(1)

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await tickAll(page)
  const approval = await capture(page, () => page.getByRole('button', { name: '送复审' }).click())
  await sendAll(page, approval)
  expect(await movesOf(editionId, 'approve')).toBe(1)
})

test('twenty identical first autosaves begin one edition', async ({ page, signInAs, rows }) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  const headline = `只有一篇${randomUUID().slice(0, 6)}`
  const autosave = await capture(page, () => page.getByLabel('主题').fill(headline))
  await leavePage(page)
  await sendAll(page, autosave)
  const [begun] = await rows`
    select count(*)::int as count from editions e join revisions r on r.id = e.current_revision_id
    where r.headline = ${headline}`
  expect(begun).toEqual({ count: 1 })
})

test('twenty identical pictures are one', async ({ page, signInAs, baseURL }) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  const name = `${randomUUID().slice(0, 8)}.png`
  const origin = new URL(baseURL ?? '').origin
  const headers = { origin, 'x-file-name': name, 'content-type': 'application/octet-stream' }
  // Bytes of its own at the end, so that no other test has this picture.
  const marked = Buffer.concat([await drawPicture(page), Buffer.from(name)])
  const answers = await Promise.all(
    Array.from({ length: TWENTY }, () =>
      page.request.post('/api/uploads', { headers, data: marked, timeout: 0 }),
    ),
  )
  const ids = new Set<number>()
  for (const answer of answers) {
    // Beyond what the portal takes at once it says so.
    if (!answer.ok()) expect(answer.status()).toBe(429)
    else ids.add(((await answer.json()) as { value: { mediaId: number } }).value.mediaId)
  }
  expect(ids.size).toBe(1)
})
