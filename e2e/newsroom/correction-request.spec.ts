import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { approveAll, changeTo, submitForm, submitEditionOf } from './editions.ts'
import { openAt } from './lists.ts'

test('a correspondent asks for a correction, an editor opens it, readers get it and who asked sees so', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `申请更正的一篇${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await approveAll(newsroom, editionId)
  const [row] = await rows<{ id: string }[]>`
    select article_id as id from editions where id = ${editionId}`
  const address = `/articles/${row?.id}`

  await changeTo(newsroom, 'tongwei')
  const card = page.getByRole('article', { name: headline })
  await openAt(page, '/desk', card)
  await card.getByLabel(`申请更正《${headline}》`).click()
  const words = `闸口应当是四处（${headline.slice(-6)}）。`
  await card.getByRole('button', { name: '发给编辑' }).click()
  await expect(card.getByText('请写清哪里错了、应当怎样写')).toBeVisible()
  await card.getByLabel('哪里错了，应当怎样写').fill(words)
  await card.getByRole('button', { name: '发给编辑' }).click()
  await expect(card.getByText('等编辑答复。')).toBeVisible()

  await changeTo(newsroom, 'editor2')
  const request = page.getByRole('article', { name: headline })
  await openAt(page, '/published?list=requests', request)
  await expect(request).toContainText(words)
  await request.getByLabel(`开更正《${headline}》`).click()
  await expect(request.getByLabel('更正说明，读者会看到')).toHaveValue(words)
  await request.getByRole('button', { name: '去写更正' }).click()
  await page.waitForURL(/\/desk\/\d+/)
  await page.getByLabel('主题').fill(`更正过的${headline}`)
  const correctionId = await submitForm(page)
  await approveAll(newsroom, correctionId)

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk/corrections')
  await expect(page.getByRole('article', { name: headline })).toContainText('已更正')
  await context.clearCookies()
  await page.goto(address)
  await expect(page.getByLabel('更正说明')).toContainText(words)
})

test('an editor declines a request with a reason, which is on the desk of who asked', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `不必更正的一篇${randomUUID().slice(0, 6)}`
  await approveAll(newsroom, await submitEditionOf(newsroom, headline))
  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk?tab=published')
  const card = page.getByRole('article', { name: headline })
  await card.getByLabel(`申请更正《${headline}》`).click()
  await card.getByLabel('哪里错了，应当怎样写').fill('渠字写错了。')
  await card.getByRole('button', { name: '发给编辑' }).click()
  await expect(card.getByText('等编辑答复。')).toBeVisible()

  await changeTo(newsroom, 'editor2-dingxi')
  const request = page.getByRole('article', { name: headline })
  await openAt(page, '/published?list=requests', request)
  await request.getByLabel(`不更正《${headline}》`).click()
  await request.getByLabel('不更正的理由，给申请人看').fill('照通知原文，没有写错。')
  await request.getByRole('button', { name: '确定不更正' }).click()
  await expect(request).toHaveCount(0)

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk?tab=published')
  await expect(page.getByRole('article', { name: headline })).toContainText(
    '照通知原文，没有写错。',
  )
})
