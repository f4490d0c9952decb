import { randomUUID } from 'node:crypto'

import { dropTerms, insertTerm } from '../record-rows.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { approveAndHold, changeTo, submitEditionOf, tickAll } from '../newsroom/editions.ts'
import { openAt } from '../newsroom/lists.ts'
import { as } from '../newsroom/people.ts'

const IDENTITY = '11010519491231002X'

test('a final editor who empties the headline and puts an identity number in is refused in words, and nothing is lost', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `不该发的一篇${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  for (const editor of ['editor1-dingxi', 'editor2-dingxi']) await as(editor).approve(editionId)
  await changeTo(newsroom, 'editor3')
  await page.goto(`/review/${editionId}/edit`)
  await page.getByLabel('主题').fill('')
  const words = `县政协委员到几个村里看了冬灌的渠，量了水位，记下三处要修的闸口。${IDENTITY}`
  await page.getByLabel('正文').fill(words)
  await page.getByRole('button', { name: '存好，回到审读' }).click()
  await page.waitForURL(new RegExp(`/review/${editionId}$`))
  await hydrated(page)
  const form = page.getByRole('form', { name: '审定' })
  await expect(form).toContainText('标题：请写主题（标题）')
  await expect(form).toContainText('正文：里面有手机号码或身份证号码')
  await tickAll(page)
  await page.getByRole('button', { name: '通过并发布' }).click()
  await expect(page.getByRole('link', { name: '看“检查”' })).toBeFocused()
  await expect(page.getByRole('main')).toContainText('记下三处要修的闸口')
  const [row] = await rows`
    select e.state::text as state, a.live_revision_id as live from editions e
    join articles a on a.id = e.article_id where e.id = ${editionId}`
  expect(row).toEqual({ state: 'review3', live: null })
})

test('a sensitive term that came to the list after the last approval is asked about, shown, and let through by the final editor alone', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const term = `敏${randomUUID().slice(0, 6)}`
  const headline = `后来的词条${term.slice(0, 4)}\u3000${term.slice(4)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAndHold(newsroom, editionId)
  await insertTerm({ term, kind: 'sensitive' })
  try {
    const line = page.getByRole('article').filter({ hasText: term.slice(4) })
    await openAt(page, '/schedule', line)
    await line.getByRole('button', { name: /^发布/ }).click()
    await expect(page.getByText(`敏感词“${term}”还在稿件里`).first()).toBeVisible()
    await changeTo(newsroom, 'tongwei')
    await page.goto(`/desk/${editionId}`)
    await expect(page.getByLabel(`放行…《${term}》`)).toHaveCount(0)
    await changeTo(newsroom, 'editor3')
    await page.goto(`/review/${editionId}`)
    await expect(page.getByText('现在还不能发布')).toBeVisible()
    await page.getByLabel(`放行…《${term}》`).click()
    await page.getByLabel(`“${term}”放行的理由`).fill('引用文件的名称')
    await page.getByRole('button', { name: '放行', exact: true }).click()
    await expect(page.getByText('现在还不能发布')).toHaveCount(0)
    await openAt(page, '/schedule', line)
    await line.getByRole('button', { name: /^发布/ }).click()
    await expect(line).toHaveCount(0)
    const [row] = await rows`select state::text as state from editions where id = ${editionId}`
    expect(row).toEqual({ state: 'published' })
  } finally {
    await dropTerms(term)
  }
})
