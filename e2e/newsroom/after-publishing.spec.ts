import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, COUNTY_PAGE, submitForm, submitEditionOf } from './editions.ts'
import { openAt, openNotices, openRowMenu } from './lists.ts'

const headlineOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`

async function articleOf(rows: postgres.Sql, editionId: string): Promise<string> {
  const [row] = await rows<{ id: string }[]>`
    select article_id as id from editions where id = ${editionId}`
  return row?.id ?? ''
}

test('a correction reaches readers with its note, after three people approved it', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = headlineOf('委员看冬灌')
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAll(newsroom, editionId)
  const address = `/articles/${await articleOf(rows, editionId)}`
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline)
  await expect(page.getByLabel('更正说明')).toHaveCount(0)

  await changeTo(newsroom, 'editor2')
  await page.goto('/published')
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`更正《${headline}》`).click()
  await line.getByRole('button', { name: '去写更正' }).click()
  await expect(line.getByText('请写给读者看的说明')).toBeVisible()
  const note = `标题漏写了地名，现予补上（${headline.slice(-6)}）。`
  await line.getByLabel(/更正说明/).fill(note)
  await line.getByRole('button', { name: '去写更正' }).click()
  await page.waitForURL(/\/desk\/\d+/)
  await expect(page.getByRole('main')).toContainText(note)
  await page.getByLabel('主题').fill(`通渭${headline}`)
  const correctionId = await submitForm(page)

  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('通渭')
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${correctionId}`)
  await expect(page.getByRole('main')).toContainText(note)
  await expect(page.locator('ins').first()).toContainText('通渭')
  await approveAll(newsroom, correctionId)

  await context.clearCookies()
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`通渭${headline}`)
  await expect(page.getByLabel('更正说明')).toContainText(note)
  expect(await page.content()).toContain('CorrectionComment')
  await page.goto('/corrections')
  await expect(page.getByRole('main')).toContainText(note)

  await changeTo(newsroom, 'tongwei')
  const notice = `已更正：《通渭${headline}》`
  await openNotices(page, notice)
  await page.getByRole('link', { name: notice }).click()
  await page.waitForURL(new RegExp(`/desk/${editionId}$`))
  await expect(page.getByRole('heading', { level: 1, name: '已更正' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(note)
  await expect(page.getByRole('link', { name: '看网上现在的' })).toHaveAttribute('href', address)
  await page.getByText('和我原来发布的').click()
  await expect(page.locator('ins')).toContainText('通渭')
  await expect(page.getByText('已发布')).toHaveCount(0)
  for (const form of ['plain', 'wechat', 'json', 'docx']) {
    const file = await page.request.get(`/api/editions/${editionId}/forms/${form}`)
    expect(file.headers()['content-disposition']).toContain(encodeURIComponent(`通渭${headline}`))
    if (form !== 'docx') expect(await file.text()).toContain(`通渭${headline}`)
  }
  // Also beside each other on the review page, where the text that came later is the newer one.
  await page.goto(`/review/${editionId}?against=live`)
  await expect(page.locator('ins').first()).toContainText('通渭')
  await expect(page.locator('del')).toHaveCount(0)
  const own = page.getByRole('article', { name: `通渭${headline}` })
  await openAt(page, '/desk', own)
  await expect(own.getByText('已更正').first()).toBeVisible()
  await expect(own.getByText('已发布')).toHaveCount(0)
  await expect(own.getByRole('link', { name: '看网页 ↗' })).toHaveAttribute('href', address)
})

test('a withdrawn article is gone at once and answers 410 with its note, until it is restored', async ({
  page,
  context,
  signInAs,
  rows,
  request,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = headlineOf('撤稿前后')
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAll(newsroom, editionId)
  const address = `/articles/${await articleOf(rows, editionId)}`
  for (const path of [address, COUNTY_PAGE, '/']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(await answer.text(), path).toContain(headline.slice(-6))
  }

  await page.goto('/published')
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`撤稿《${headline}》`).click()
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await expect(line.getByText('请从列表里选一个撤稿原因')).toBeVisible()
  const note = `文中数字有误，核实后再发（${headline.slice(-6, -1)}）。`
  await line.getByLabel('撤稿原因').selectOption({ label: '事实有误' })
  await line.getByLabel('给读者的说明').fill(note)
  await line.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  await expect(page.getByRole('article', { name: headline })).toContainText(note)

  for (const visit of ['first', 'second']) {
    const answer = await request.get(address)
    expect(answer.status(), visit).toBe(410)
    const html = await answer.text()
    expect(html, visit).toContain(note)
    expect(html, visit).toContain('事实有误')
    expect(html, visit).not.toContain(headline)
    expect(html, visit).not.toContain('__next_f')
  }
  for (const path of [COUNTY_PAGE, '/', '/prefectures/dingxi']) {
    expect(await (await request.get(path)).text(), path).not.toContain(headline.slice(-6))
  }
  expect(await (await request.get('/corrections')).text()).toContain(note)

  await page.getByLabel(`恢复《${headline}》`).click()
  await page.getByRole('button', { name: '确定恢复' }).click()
  await page.waitForURL(/\/published$/)
  for (const path of [address, COUNTY_PAGE]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(200)
    expect(await answer.text(), path).toContain(headline.slice(-6))
  }
})

test('a correction left lying is read and deleted by a final editor, and the article can be corrected again', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = headlineOf('搁下的更正')
  await approveAll(newsroom, await submitEditionOf(newsroom, headline))
  await changeTo(newsroom, 'editor2')
  await page.goto('/published')
  const line = page.getByRole('article', { name: headline })
  await openRowMenu(line)
  await line.getByLabel(`更正《${headline}》`).click()
  await line.getByLabel(/更正说明/).fill('次数订正。')
  await line.getByRole('button', { name: '去写更正' }).click()
  await page.waitForURL(/\/desk\/\d+/)

  await changeTo(newsroom, 'editor3')
  await page.goto('/published')
  await line.getByRole('link', { name: /有一稿在办：草稿/ }).click()
  await page.waitForURL(/\/review\/\d+/)
  await page.getByLabel(/不采用的理由/).fill('搁置太久，重新开。')
  await page.getByRole('button', { name: '不采用' }).click()
  await page.waitForURL(/\/review\?decided=/)
  await page.goto('/published')
  await openRowMenu(line)
  await expect(line.getByLabel(`更正《${headline}》`)).toBeVisible()
})
