// Times are Beijing's at the edge, wherever server and reader are, and only the server sets them.

import { randomUUID } from 'node:crypto'

import { findListener, variableOf } from '#lib/testing/listening-process'

import { datePublication } from '../clock.ts'
import { expect, test } from '../fixtures.ts'
import { approveAll, submitEditionOf } from '../newsroom/editions.ts'
import { sendDraft } from './drafts.ts'

// Readers, writers and editors are all in New York here.
test.use({ timezoneId: 'America/New_York' })

const HALF_PAST_MIDNIGHT = '2026-03-09T16:30:00Z'

/** How far a zone is from UTC, such as GMT-04:00. */
function offsetOf(timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  const parts = format.formatToParts(new Date(HALF_PAST_MIDNIGHT))
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

test('the server is not in Beijing’s zone, or the tests here prove nothing', ({ baseURL }) => {
  const web = findListener(Number(new URL(baseURL ?? '').port))
  // Only Linux reports it of another process.
  if (web === null) return
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  expect(offsetOf(variableOf(web, 'TZ') ?? timeZone)).not.toBe(offsetOf('Asia/Shanghai'))
})

test('what was published at half past midnight in Beijing is of that day, to a reader and an editor in New York', async ({
  page,
  context,
  signInAs,
  request,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `半夜发稿${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAll(newsroom, editionId)
  const articleId = await datePublication(editionId, new Date(HALF_PAST_MIDNIGHT))
  await page.goto(`/published?q=${encodeURIComponent(headline)}`)
  await expect(page.getByRole('article', { name: headline })).toContainText('3月10日 00:30')

  await context.clearCookies()
  await page.goto(`/articles/${articleId}`)
  await expect(page.locator('article.article')).toContainText('2026年3月10日')
  await expect(page.locator('article.article')).not.toContainText('2026年3月9日')
  const machines = await request.get(`/api/v1/articles/${articleId}`)
  expect(await machines.text()).toContain('2026-03-10T00:30:00+08:00')
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
