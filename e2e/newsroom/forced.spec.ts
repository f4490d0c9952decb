import { randomUUID } from 'node:crypto'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { changeTo, submitEditionOf } from './editions.ts'
import { openAt, openRowMenu } from './lists.ts'
import { as } from './people.ts'

test('an edition is published by force for a reason, marked until signed off, then withdrawn and removed for good', async ({
  page,
  context,
  signInAs,
  request,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `汛情通报${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await as('editor1-dingxi').approve(editionId)

  await changeTo(newsroom, 'editor3')
  const marked = page.getByRole('article', { name: headline })
  await openAt(page, '/published?list=forced', marked)
  await marked.getByRole('link').first().click()
  await page.waitForURL(/\/review\/\d+/)
  await page.getByLabel(`强制发布《${headline}》`).click()
  await page.getByLabel(/强制发布的理由/).fill('汛情紧急，先发布。')
  await page.getByRole('button', { name: '确定强制发布' }).click()
  await page.waitForURL(/\/review\?decided=/)
  await expect(page.getByText('已发布：')).toBeVisible()
  await openAt(page, '/published?list=forced', marked)
  await expect(marked).toContainText('汛情紧急，先发布。')
  await expect(marked).toContainText('等另一位终审编辑补签')

  // The demonstration has one final editor; the second one is this test's own.
  const { loginName } = await insertPerson('620000', ['editor3'])
  await changeTo(newsroom, loginName)
  await openAt(page, '/published?list=forced', marked)
  await page.getByRole('button', { name: `补签《${headline}》` }).click()
  await expect(page.getByRole('article', { name: headline })).toHaveCount(0)

  await page.goto(`/published?q=${encodeURIComponent(headline)}`)
  const live = page.getByRole('article', { name: headline })
  const address = await live.getByRole('link').first().getAttribute('href')
  await openRowMenu(live)
  await live.getByLabel(`撤稿《${headline}》`).click()
  await live.getByLabel('撤稿原因').selectOption({ label: '其他原因' })
  await live.getByLabel('给读者的说明').fill('汛情已经过去。')
  await live.getByRole('button', { name: '确定撤稿' }).click()
  await page.waitForURL(/list=withdrawn/)
  const down = page.getByRole('article', { name: headline })
  await down.getByLabel(`移除《${headline}》`).click()
  await down.getByRole('button', { name: '永远移除' }).click()
  await expect(down.getByText('请先勾上“知道不能恢复”')).toBeVisible()
  await down.getByLabel('知道不能恢复').check()
  await down.getByRole('button', { name: '永远移除' }).click()
  await page.waitForURL(/list=removed/)
  await expect(page.getByRole('article', { name: headline })).toContainText('已移除，不能恢复')
  expect((await request.get(address ?? '')).status()).toBe(404)
})
