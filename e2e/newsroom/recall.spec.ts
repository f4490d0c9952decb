import { randomUUID } from 'node:crypto'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, chooseDecision } from './editions.ts'
import { as } from './people.ts'

test('reading claims nothing: the author recalls meanwhile, and every screen says so', async ({
  page,
  context,
  signInAs,
  browser,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `读稿不认领${randomUUID().slice(0, 6)}`
  // Their desk has nothing else, whatever other tests return meanwhile.
  const { loginName } = await insertPerson('621121', ['correspondent'])
  const editionId = await as(loginName).submit(headline)

  // Somebody else's browser: the editor keeps the edition open while its author recalls it.
  const reader = await browser.newContext()
  const desk = await reader.newPage()
  await changeTo(newsroom, 'editor1-dingxi')
  await reader.addCookies(await context.cookies())
  await desk.goto(`/review/${editionId}`)
  await expect(desk.getByRole('button', { name: '认领', exact: true })).toBeVisible()
  await desk.goto(`/review/${editionId}/edit`)
  await hydrated(desk)
  await expect(desk.getByText('一改就算您认领')).toBeVisible()
  await desk.goto(`/review/${editionId}`)
  await hydrated(desk)
  const [unclaimed] = await rows`select claimed_by from editions where id = ${editionId}`
  expect(unclaimed?.['claimed_by']).toBeNull()

  await changeTo(newsroom, loginName)
  await page.goto(`/desk?submitted=${editionId}`)
  await expect(page.getByText('已提交初审：')).toBeVisible()
  const card = page.getByRole('article', { name: headline })
  await card.getByRole('button', { name: '撤回' }).click()
  await expect(page.getByText('已撤回：')).toBeVisible()
  await expect(page.getByText('已提交初审')).toHaveCount(0)
  await expect(card.getByRole('list', { name: '审稿进度' })).toContainText('已撤回')

  await chooseDecision(desk, '退回修改')
  await desk.getByLabel(/退回的理由/).fill('请核对数字。')
  await desk.getByRole('button', { name: '退回给作者' }).click()
  await expect(desk.getByText('作者撤回了这篇稿件')).toBeVisible()

  await desk.getByRole('link', { name: '重新打开' }).click()
  await desk.waitForURL(/\/review\?decided=/)
  await expect(desk.getByText('作者撤回了这篇稿件')).toBeVisible()

  await card.getByRole('link', { name: '继续写' }).click()
  await expect(page.getByText('已撤回，可以接着改')).toBeVisible()
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/submitted=/)
  await card.getByText('往来记录').click()
  await expect(card.getByRole('listitem').filter({ hasText: '重新提交' })).toBeVisible()

  await desk.goto(`/review?q=${encodeURIComponent(headline)}`)
  const row = desk.getByRole('row').filter({ hasText: headline })
  await expect(row).toContainText('撤回后重新提交，第 2 次')
  await desk.goto(`/review/${editionId}`)
  await hydrated(desk)
  await desk.keyboard.press('c')
  await expect(desk.getByText(/已认领/)).toBeVisible()
  // The author's page still offers what it could do when it was made.
  await card.getByRole('button', { name: '撤回' }).click()
  await expect(card).toContainText('编辑已经认领，不能撤回了')
  await expect(card.getByText('无人认领')).toHaveCount(0)
  await expect(page.getByText('已提交初审：')).toBeVisible()
  await expect(page.getByText('编辑认领之前，可以在这里撤回')).toHaveCount(0)
  await expect(card.getByRole('button', { name: '撤回' })).toHaveCount(0)
  await reader.close()
})
