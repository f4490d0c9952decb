import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { insertPerson } from '../factories.ts'
import { expect, test } from '../fixtures.ts'
import { chooseDivision } from './choose-division.ts'
import { approveAll, changeTo, submitForm } from './editions.ts'
import { openAt } from './lists.ts'
import { as } from './people.ts'

// Words of this test's own, so that no other test's edition comes near them.
const FIRST =
  '驼铃渡口修桥以后，县政协的几位委员坐筏子去看了引桥的石墩，同船工老段商量怎样给旧渡碑搭棚，回来画了一张草图。'
const SECOND =
  '日前，委员们乘筏子到驼铃渡口察看引桥石墩，和船工老段一起商量给旧渡碑搭棚的办法，并画出草图，引起村民关注。'

async function write(page: Page, headline: string): Promise<void> {
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(headline)
  await chooseDivision(page, '县区', '通渭县')
  await page.getByLabel('正文').fill(SECOND)
}

test('two reports of one event are found when the second is handed in, merged, and carry both names', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const [one, other] = [`渡口修桥护旧碑${mark}`, `给旧渡碑搭个棚${mark}`]
  const keptId = await as('tongwei').submit(one, [FIRST])

  await changeTo(newsroom, 'demo')
  await write(page, other)
  const checks = page.getByRole('list', { name: '提交前检查' })
  await expect(checks).toContainText('已有同一活动的稿件在审')
  await expect(page.getByRole('main')).not.toContainText(one)
  const mergedId = await submitForm(page)
  await expect(page.getByRole('main')).toContainText('可能重复：')

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${keptId}`)
  await page.getByRole('region', { name: '可能重复' }).getByRole('link', { name: other }).click()
  await page.waitForURL(/\/beside\//)
  const side = page.getByRole('article').filter({ hasText: one })
  await side.getByLabel(`留这一篇《${one}》`).click()
  await expect(side.getByText('通讯员 通渭通讯员、通讯员 演示通讯员')).toBeVisible()
  await side.getByRole('button', { name: '合并' }).click()
  await page.waitForURL(`**/review/${keptId}`)
  await expect(page.getByRole('main')).toContainText(`并入《${other}》，署名合在一起`)
  await approveAll(newsroom, keptId)

  await changeTo(newsroom, 'demo')
  const merged = page.getByRole('article', { name: other })
  await openAt(page, '/desk', merged)
  await expect(merged).toContainText('已并入另一篇')
  await expect(merged.getByRole('link', { name: '看合并后的稿件' })).toHaveAttribute(
    'href',
    `/desk/${keptId}`,
  )
  const written = page.getByRole('article', { name: one })
  await openAt(page, '/desk', written)
  await expect(written).toContainText('通渭通讯员的稿，我合署')
  const [row] = await rows<{ state: string; articleId: string }[]>`
    select merged.state, kept.article_id as "articleId" from editions merged, editions kept
    where merged.id = ${mergedId} and kept.id = ${keptId}`
  expect(row?.state).toBe('spiked')

  await context.clearCookies()
  await page.goto(`/articles/${row?.articleId}`)
  await expect(page.getByRole('main')).toContainText('通渭通讯员')
  await expect(page.getByRole('main')).toContainText('演示通讯员')
})

test('what an editor marks as two events is offered beside neither edition again, and both show who marked it', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const mark = randomUUID().slice(0, 6)
  const [one, other] = [`石墩旁看渡碑${mark}`, `老段的渡碑棚${mark}`]
  const oneId = await as('tongwei').submit(one, [FIRST])
  const { loginName } = await insertPerson('621121', ['correspondent'])
  const otherId = await as(loginName).submit(other, [SECOND])

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${oneId}`)
  const offered = page.getByRole('region', { name: '可能重复' }).getByRole('link', { name: other })
  await offered.click()
  await page.waitForURL(/\/beside\//)
  await page.getByRole('button', { name: `不是同一件事《${other}》` }).click()
  await page.waitForURL(`**/review/${oneId}`)
  await expect(offered).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText(`判定和稿件 ${otherId} 不是同一件事`)
  await page.goto(`/review/${otherId}`)
  await expect(page.getByRole('main')).toContainText(`判定和稿件 ${oneId} 不是同一件事`)
  await expect(
    page.getByRole('region', { name: '可能重复' }).getByRole('link', { name: one }),
  ).toHaveCount(0)
  // Marked by mistake, the two are found again by the history.
  await page.getByRole('region', { name: '来路' }).getByRole('link', { name: '并排看' }).click()
  await page.waitForURL(`**/review/${otherId}/beside/${oneId}`)
  await expect(page.getByRole('status')).toContainText('判定这两篇不是同一件事')
})
