// Times are Beijing's at the edge, wherever server and reader are, and only the server sets them.

import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { approveAll, submitPiece } from '../newsroom/pieces.ts'
import { sendDraft } from './drafts.ts'

test('what was published at half past midnight in Beijing is of that day, to a reader in New York', async ({
  page,
  context,
  browser,
  signInAs,
  rows,
}) => {
  const editionId = await submitPiece(
    { page, context, signInAs },
    `半夜发稿${randomUUID().slice(0, 6)}`,
  )
  await approveAll({ page, context, signInAs }, editionId)
  const [zone] = await rows<{ day: string }[]>`
    select to_char('2026-03-09T16:30:00Z'::timestamptz at time zone 'UTC', 'YYYY-MM-DD') as day`
  expect(zone?.day).toBe('2026-03-09')
  const [article] = await rows<{ id: string }[]>`
    update articles set published_at = '2026-03-09T16:30:00Z'
    where id = (select article_id from editions where id = ${editionId}) returning id`
  const reader = await browser.newContext({ timezoneId: 'America/New_York', locale: 'en-US' })
  const abroad = await reader.newPage()
  await abroad.goto(`/articles/${article?.id}`)
  await expect(abroad.locator('article.article')).toContainText('2026年3月10日')
  await expect(abroad.locator('article.article')).not.toContainText('2026年3月9日')
  await reader.close()
})

test('a time of publication that somebody sends is refused', async ({
  page,
  signInAs,
  rows,
  baseURL,
}) => {
  await signInAs('tongwei')
  for (const name of ['publishedAt', 'published_at', 'firstPublishedAt', 'createdAt']) {
    const headline = `自己写时间${randomUUID().slice(0, 6)}`
    const sent = { headline, [name]: '2020-01-01T00:00:00Z' }
    const answer = await sendDraft({ page, rows, origin: baseURL ?? '' }, sent)
    expect(answer.status(), name).toBe(422)
    const kept = await rows`
      select 1 from working_copies where content::text like ${`%${headline}%`}`
    expect(kept).toHaveLength(0)
  }
})
