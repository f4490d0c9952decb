import type { Page } from 'playwright/test'
import type { Sql } from 'postgres'

import { expect, test } from '../fixtures.ts'

// One edition in other clothes: on the clipboard, as a file, on paper.
interface EditionRow {
  id: string
  headline: string
  author: string
}

async function findEdition(rows: Sql, states: readonly string[]): Promise<EditionRow> {
  const [edition] = await rows<EditionRow[]>`
    select e.id, r.headline, a.login_name as author from editions e
    join accounts a on a.id = e.author_id join revisions r on r.id = e.current_revision_id
    where e.state::text in ${rows([...states])} and r.content ->> 'dateline' <> ''
    order by e.id limit 1`
  if (!edition) throw new Error(`The demo has no edition in ${states.join(', ')}`)
  return edition
}

const readClipboard = (page: Page, type: string) =>
  page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType(wanted))?.text()
  }, type)

test('an editor copies an edition as text and for WeChat, and takes it home as a Word file', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const edition = await findEdition(rows, ['review3', 'published'])
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signInAs('editor3')
  await page.goto(`/review/${edition.id}`)
  const panel = page.getByRole('region', { name: '换一种样子' })
  await panel.getByRole('button', { name: '复制纯文本' }).click()
  await expect(panel.getByRole('status')).toContainText('纯文本已复制')
  expect(await readClipboard(page, 'text/plain')).toContain(edition.headline)

  await panel.getByRole('button', { name: '复制公众号格式' }).click()
  await expect(panel.getByRole('status')).toContainText('公众号编辑器')
  const html = await readClipboard(page, 'text/html')
  expect(html).toContain(edition.headline)
  expect(html).toContain('text-indent')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: '下载 Word' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\p{Script=Han}.*\.docx$/u)
})

test('the author has the same forms, each a private file of the right kind', async ({
  page,
  signInAs,
  rows,
}) => {
  const edition = await findEdition(rows, ['published'])
  await signInAs(edition.author)
  await page.goto(`/desk/${edition.id}`)
  await expect(page.getByRole('region', { name: '换一种样子' })).toBeVisible()
  for (const [form, type] of [
    ['plain', 'text/plain; charset=utf-8'],
    ['json', 'application/json; charset=utf-8'],
    ['wechat', 'text/html; charset=utf-8'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ] as const) {
    const answer = await page.request.get(`/api/editions/${edition.id}/forms/${form}`)
    expect(answer.status(), form).toBe(200)
    expect(answer.headers(), form).toMatchObject({
      'content-type': type,
      'cache-control': 'private, no-store',
      'content-disposition': expect.stringContaining("filename*=UTF-8''%"),
    })
  }
  const unknown = await page.request.get(`/api/editions/${edition.id}/forms/pdf`)
  expect(unknown.status()).toBe(404)
})

test('one click each leads to the reader page, elder mode, paper or PDF, and JSON', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const edition = await findEdition(rows, ['published'])
  await signInAs('editor3')
  await page.goto(`/review/${edition.id}`)
  const panel = page.getByRole('region', { name: '换一种样子' })
  for (const name of ['网页', '长者版']) {
    const opened = context.waitForEvent('page')
    await panel.getByRole('link', { name, exact: true }).click()
    const shown = await opened
    const heading = shown.getByRole('main').getByRole('heading', { level: 1 })
    await expect(heading).toContainText(edition.headline.slice(0, 6))
    await shown.close()
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('link', { name: '下载 JSON' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.json$/)

  await context.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes')
  })
  const opened = context.waitForEvent('page')
  await panel.getByRole('link', { name: '打印或存 PDF' }).click()
  const paper = await opened
  await expect(paper.locator('html[data-printed]')).toHaveCount(1)
  await expect(paper.getByText('另存为 PDF')).toBeVisible()
  const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1')
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
  expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842])
})

test('what is pasted into WeChat carries its look itself, and its pictures have whole addresses', async ({
  page,
  signInAs,
  rows,
}) => {
  const [edition] = await rows<{ id: string }[]>`
    select e.id from editions e join revisions r on r.id = e.current_revision_id
    join articles a on a.live_revision_id = r.id where a.state = 'live'
    and r.content -> 'body' -> 'content' @> '[{"type":"figure"}]' order by e.id limit 1`
  await signInAs('editor3')
  const answer = await page.request.get(`/api/editions/${edition?.id}/forms/wechat`)
  await page.setContent(await answer.text())
  const article = page.locator('body > section')
  await expect(article.locator('[class], style, script, link')).toHaveCount(0)
  await expect(article.locator(':not(strong, br):not([style])')).toHaveCount(0)
  const address = await article.locator('img').first().getAttribute('src')
  expect(address).toMatch(/^https?:\/\//)
  expect((await page.request.get(address ?? '')).headers()['content-type']).toBe('image/jpeg')
})

test('strangers get no form of an edition', async ({ context, request, signInAs, rows }) => {
  const edition = await findEdition(rows, ['published'])
  const address = `/api/editions/${edition.id}/forms/plain`
  expect((await request.get(address)).status()).toBe(401)
  await signInAs('admin')
  const answer = await context.request.get(address)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain(edition.headline)
})

test('a printed edition is the article alone, on A4', async ({ page, signInAs, rows }) => {
  const edition = await findEdition(rows, ['published'])
  await signInAs('editor3')
  await page.goto(`/review/${edition.id}/print`)
  await expect(page.getByRole('article')).toContainText(edition.headline)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden()
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await expect(page.getByRole('article')).toBeVisible()
})

test('a published edition has its sheet of signatures, on one sheet of A4', async ({
  page,
  signInAs,
  rows,
}) => {
  const edition = await findEdition(rows, ['published'])
  await signInAs('editor3')
  await page.goto(`/review/${edition.id}`)
  await page.getByRole('link', { name: '三审三校单' }).click()
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText(edition.headline)
  const names = await rows<{ name: string }[]>`
    select a.display_name as name from approvals y join accounts a on a.id = y.account_id
    where y.edition_id = ${edition.id} order by y.level`
  expect(names).toHaveLength(3)
  const lines = sheet.getByRole('row')
  await expect(lines).toHaveCount(7)
  for (const [index, { name }] of names.entries()) {
    await expect(lines.nth(1 + 2 * index)).toContainText(name)
    await expect(lines.nth(2 + 2 * index)).toContainText(/校.*\d{4}年\d+月\d+日 \d\d:\d\d/)
  }
  const file = await page.request.get(`/api/editions/${edition.id}/sheet`)
  expect(file.headers()['content-type']).toContain('wordprocessingml')
  expect((await file.body()).subarray(0, 2).toString()).toBe('PK')
  const logged = await rows`
    select result from audit_log
    where action = 'download-form' and object_id = ${edition.id} and details ->> 'form' = 'sheet'`
  expect(logged).toContainEqual({ result: 'ok' })
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('an edition in review has no sheet yet, and strangers see none', async ({
  page,
  signInAs,
  rows,
}) => {
  const waiting = await findEdition(rows, ['review1', 'review2', 'review3'])
  const live = await findEdition(rows, ['published'])
  await signInAs('editor3')
  await page.goto(`/review/${waiting.id}/sheet`)
  await expect(page.getByRole('main')).toContainText('没有')
  await expect(page.getByRole('table')).toHaveCount(0)
  await signInAs('admin')
  expect((await page.request.get(`/api/editions/${live.id}/sheet`)).status()).toBe(404)
  await page.goto(`/review/${live.id}/sheet`)
  await expect(page.getByRole('main')).toContainText('没有')
  await expect(page.getByRole('table')).toHaveCount(0)
})
