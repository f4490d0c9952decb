// Forms under what goes wrong: a line that breaks, a session that ends, two windows, a page without its scripts yet.

import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'
import type postgres from 'postgres'

import { endSession, expect, test } from '../fixtures.ts'
import { holdScripts } from '../hold-scripts.ts'
import { hydrated } from '../hydrated.ts'
import { landing } from '../trust/people.ts'
import { changeTo, chooseDecision, submitEditionOf, tickAll, type Newsroom } from './editions.ts'

const REASON = '请写明是哪个村。'

const decisionForm = (page: Page) => page.getByRole('form', { name: '审定' })

/** An edition of the test's own before its first editor. */
async function openReview(newsroom: Newsroom, what: string): Promise<string> {
  const editionId = await submitEditionOf(newsroom, `${what}${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await newsroom.page.goto(`/review/${editionId}`)
  return editionId
}

/** Chooses a return and types its reason. */
async function typeReturn(page: Page): Promise<void> {
  await chooseDecision(page, '退回修改')
  await decisionForm(page).getByRole('textbox').fill(REASON)
}

const sendReturn = (page: Page) =>
  decisionForm(page).getByRole('button', { name: '退回给作者' }).click()

async function movesOf(rows: postgres.Sql, editionId: string): Promise<string[]> {
  const found = await rows<{ move: string }[]>`
    select move::text from transitions where edition_id = ${editionId} order by id`
  return found.map(({ move }) => move)
}

test('what was typed stays when the line is down, and is sent once when it is back', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const editionId = await openReview({ page, context, signInAs }, '断线')
  await hydrated(page)
  await typeReturn(page)
  await context.setOffline(true)
  await sendReturn(page)
  await expect(page.getByText('不知道办成了没有')).toBeVisible()
  await expect(decisionForm(page).getByRole('textbox')).toHaveValue(REASON)
  await expect(decisionForm(page).getByLabel('退回修改')).toBeChecked()
  await context.setOffline(false)
  await sendReturn(page)
  await page.waitForURL(/decided=/)
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'return'])
})

test('what was typed and ticked stays when the session has ended', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const editionId = await openReview({ page, context, signInAs }, '登录过期')
  await hydrated(page)
  await typeReturn(page)
  const session = await signInAs('editor1-dingxi')
  await endSession(rows, session)
  await sendReturn(page)
  await expect(page.getByText('登录已失效')).toBeVisible()
  await expect(page.getByRole('link', { name: '去登录' })).toBeVisible()
  await expect(decisionForm(page).getByRole('textbox')).toHaveValue(REASON)
  await signInAs('editor1-dingxi')
  await sendReturn(page)
  await page.waitForURL(/decided=/)
  const [last] = await rows`
    select move::text, reason from transitions where edition_id = ${editionId} order by id desc limit 1`
  expect(last).toEqual({ move: 'return', reason: REASON })
})

test('a double click approves once, and so does Back', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const editionId = await openReview({ page, context, signInAs }, '连点')
  await hydrated(page)
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).dblclick()
  await page.waitForURL(/decided=/)
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'approve'])
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`/review/${editionId}$`))
  await expect(page.getByRole('button', { name: '送复审' })).toHaveCount(0)
})

test('of two windows the later decision is refused, and its words stay', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const editionId = await openReview({ page, context, signInAs }, '两个窗口')
  const other = await context.newPage()
  await other.goto(`/review/${editionId}`)
  await typeReturn(other)
  await hydrated(page)
  await tickAll(page)
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/decided=/)
  await sendReturn(other)
  const note = decisionForm(other).getByRole('alert')
  await expect(note).toContainText(/已经|刷新|重新/)
  await expect(decisionForm(other).getByRole('textbox')).toHaveValue(REASON)
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'approve'])
})

test('what is ticked and chosen before the page has its scripts counts', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `脚本在后${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  const letScriptsCome = await holdScripts(page)
  await page.goto(`/review/${editionId}`, { waitUntil: 'commit' })
  await typeReturn(page)
  letScriptsCome()
  await hydrated(page)
  await expect(decisionForm(page).getByLabel('退回修改')).toBeChecked()
  await expect(decisionForm(page).getByRole('textbox')).toHaveValue(REASON)
  await sendReturn(page)
  await page.waitForURL(/decided=/)
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'return'])
})

test('a record that is refused leads to the field, and keeps what was typed', async ({
  page,
  signInAs,
}) => {
  await signInAs('admin')
  await page.goto('/admin/words/new')
  await hydrated(page)
  const form = page.getByRole('form', { name: '加一个词' })
  await form.getByLabel('理由').fill('原来的说明')
  await form.getByLabel('理由').press('Tab')
  await page.keyboard.press('Enter')
  const term = form.getByLabel('词', { exact: true })
  await expect(term).toBeFocused()
  await expect(term).toHaveAttribute('aria-invalid', 'true')
  await expect(term).toHaveAccessibleDescription(/至少 2 个字/)
  await expect(form.getByRole('alert')).toContainText('请改正标出的地方')
  await expect(form.getByLabel('理由')).toHaveValue('原来的说明')
})

test('a decision is sent before the page has its scripts', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `没有脚本${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  const letScriptsCome = await holdScripts(page)
  await page.goto(`/review/${editionId}`, { waitUntil: 'commit' })
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await page.waitForURL(/decided=/, { waitUntil: 'commit' })
  letScriptsCome()
  expect(await movesOf(rows, editionId)).toEqual(['create', 'submit', 'approve'])
})

test('who signs out before the page has its scripts is out', async ({ page, signInAs }) => {
  await signInAs('xigu')
  const letScriptsCome = await holdScripts(page)
  await page.goto('/account', { waitUntil: 'commit' })
  await page.getByRole('button', { name: '退出' }).first().click()
  await page.waitForURL('**/sign-in', { waitUntil: 'commit' })
  letScriptsCome()
  expect(await landing(page)).toBe('/sign-in')
})
