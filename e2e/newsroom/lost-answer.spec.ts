// What was done and whose answer was lost on the way back: nobody reads that it was not done.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'
import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, writeAndSubmit, tickAll } from './editions.ts'

/** Lets the first move through that is posted to `address`, and loses what the portal says to it. */
async function loseAnswer(page: Page, address: string): Promise<() => number> {
  let lost = 0
  await page.route(address, async (route) => {
    const isMove = route.request().postData()?.includes('"requestKey"') === true
    const isSave = route.request().postData()?.includes('"content"') === true
    if (lost > 0 || !isMove || isSave) return route.fallback()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  return () => lost
}

async function movesOf(rows: postgres.Sql, editionId: string): Promise<string[]> {
  const found = await rows<{ move: string }[]>`
    select move::text from transitions where edition_id = ${editionId} order by id`
  return found.map(({ move }) => move)
}

test('a submission and an approval whose answers are lost are done once, and shown as done', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const lostSubmissions = await loseAnswer(page, '**/desk/*')
  const editionId = await writeAndSubmit(newsroom, `回答丢了${randomUUID().slice(0, 6)}`)
  expect(lostSubmissions()).toBe(1)
  await expect(page.getByRole('status').filter({ hasText: '已提交初审' })).toBeVisible()
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit'])

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  await tickAll(page)
  const lostApprovals = await loseAnswer(page, `**/review/${editionId}`)
  const approve = page.getByRole('button', { name: '送复审' })
  await approve.click()
  await expect(page.getByText('不知道办成了没有')).toBeVisible()
  expect(lostApprovals()).toBe(1)
  await approve.click()
  await page.waitForURL(/decided=/)
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'approve'])
})
