// An error of the portal reveals nothing of its inside: a text whose row was damaged is asked for as a
// page, a file, a document for machines and by an action.

import { randomUUID } from 'node:crypto'

import type { APIResponse } from 'playwright/test'
import type postgres from 'postgres'

import { INSIDE } from '#lib/testing/inside'

import { datePublication } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitEditionOf, tickAll } from '../newsroom/editions.ts'
import { capture, replay } from './captured-actions.ts'

/**
 * Damages the text of the edition while `work` is done. Meanwhile it is of no county: others at their reviews
 * look through the texts of theirs for one that looks alike, and would fail, too.
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

/** A page is an error; a form and an action of the text may say that it is not in order. */
async function expectPlainError(
  answer: APIResponse,
  about: string,
  statuses: readonly number[] = [500],
): Promise<void> {
  const text = await answer.text()
  expect(statuses, `${about}: ${text.slice(0, 300)}`).toContain(answer.status())
  expect(INSIDE.exec(text + JSON.stringify(answer.headers()))?.[0], about).toBeUndefined()
}

test('an error shows neither stack nor query nor path: page, file and action of the newsroom', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `坏了的一篇${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await tickAll(page)
  const approval = await capture(page, () => page.getByRole('button', { name: '送复审' }).click())
  await whileDamaged(rows, editionId, async () => {
    for (const address of [
      `/review/${editionId}`,
      `/preview/${editionId}`,
      `/api/editions/${editionId}/forms/plain`,
      `/api/editions/${editionId}/forms/docx`,
    ])
      await expectPlainError(
        await page.request.get(address),
        address,
        address.startsWith('/api/') ? [422, 500] : [500],
      )
    await expectPlainError(await replay(page, approval), 'the action', [422, 500])
    await page.goto(`/review/${editionId}`)
    await expect(page.getByText('是我们这边出了问题')).toBeVisible()
  })
  expect((await replay(page, approval)).status()).toBe(200)
})

test('an error shows neither stack nor query nor path: page and interface of readers', async ({
  page,
  context,
  signInAs,
  request,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `读不出的一篇${randomUUID().slice(0, 6)}`)
  await approveAll(newsroom, editionId)
  // In a year of its own: whole years are read by other tests.
  const articleId = await datePublication(editionId, new Date('2003-03-03'))
  await whileDamaged(rows, editionId, async () => {
    for (const address of [`/articles/${articleId}`, `/api/v1/articles/${articleId}`])
      await expectPlainError(await request.get(address), address)
  })
  expect((await request.get(`/articles/${articleId}`)).status()).toBe(200)
})
