// A fault of the portal's own tells nothing of its inside: a text whose row was damaged is asked for as a
// page, a file, a document for machines and by an action.

import { randomUUID } from 'node:crypto'

import type { APIResponse } from '@playwright/test'
import type postgres from 'postgres'

import { INSIDE } from '#lib/testing/inside'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { approveAll, changeTo, submitPiece, tickAll } from '../newsroom/pieces.ts'
import { capture, replay } from './captured-actions.ts'

/**
 * Damages the text of the edition while `work` is done. Meanwhile it is of no county: others at their reviews
 * look through the texts of theirs for one that looks alike, and would have the fault, too.
 */
async function whileDamaged(
  rows: postgres.Sql,
  editionId: string,
  work: () => Promise<unknown>,
): Promise<void> {
  const [whole] = await rows<{ id: string; content: postgres.JSONValue }[]>`
    select r.id, r.content from revisions r join editions e on e.current_revision_id = r.id
    where e.id = ${editionId}`
  if (!whole) throw new Error('There is no text to damage')
  await rows`
    update revisions set content = content || '{"body": "/work/secret", "divisionCode": "000000"}'
    where id = ${whole.id}`
  try {
    await work()
  } finally {
    await rows`update revisions set content = ${rows.json(whole.content)} where id = ${whole.id}`
  }
}

/** A page is a fault; a form and an action of the text may say that it is not in order. */
async function expectPlainFault(
  answer: APIResponse,
  about: string,
  statuses: readonly number[] = [500],
): Promise<void> {
  const told = await answer.text()
  expect(statuses, `${about}: ${told.slice(0, 300)}`).toContain(answer.status())
  expect(INSIDE.exec(told + JSON.stringify(answer.headers()))?.[0], about).toBeUndefined()
}

test('a fault shows neither stack nor query nor path: page, file and action of the newsroom', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitPiece(newsroom, `坏了的一篇${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  await tickAll(page)
  const approval = await capture(page, () => page.getByRole('button', { name: '送复审' }).click())
  await whileDamaged(rows, editionId, async () => {
    for (const address of [
      `/review/${editionId}`,
      `/preview/${editionId}`,
      `/api/editions/${editionId}/forms/plain`,
      `/api/editions/${editionId}/forms/docx`,
    ])
      await expectPlainFault(
        await page.request.get(address),
        address,
        address.startsWith('/api/') ? [422, 500] : [500],
      )
    await expectPlainFault(await replay(page, approval), 'the action', [422, 500])
    await page.goto(`/review/${editionId}`)
    await expect(page.getByText('是我们这边出了问题')).toBeVisible()
  })
  expect((await replay(page, approval)).status()).toBe(200)
})

test('a fault shows neither stack nor query nor path: page and interface of readers', async ({
  page,
  context,
  signInAs,
  request,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitPiece(newsroom, `读不出的一篇${randomUUID().slice(0, 6)}`)
  await approveAll(newsroom, editionId)
  // In a year of its own: whole years are read by other tests.
  const [article] = await rows<{ id: string }[]>`
    update articles set published_at = '2003-03-03'
    where id = (select article_id from editions where id = ${editionId}) returning id`
  await whileDamaged(rows, editionId, async () => {
    for (const address of [`/articles/${article?.id}`, `/api/v1/articles/${article?.id}`])
      await expectPlainFault(await request.get(address), address)
  })
  expect((await request.get(`/articles/${article?.id}`)).status()).toBe(200)
})
