import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { changeTo } from './editions.ts'
import { openAt, turnTo } from './lists.ts'
import { as } from './people.ts'

test('a co-author is asked, agrees, writes on and submits; the submission can be recalled, and it shows on both desks', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `两人合写的一篇${randomUUID().slice(0, 6)}`
  const editionId = await as('tongwei').draft(headline)
  await signInAs('tongwei')
  await page.goto(`/desk/${editionId}`)
  await page.getByLabel('请人合署').selectOption({ label: '演示通讯员' })
  await page.getByRole('button', { name: '发出邀请' }).click()
  await expect(page.getByLabel('合署').getByText('等对方回答')).toBeVisible()

  await changeTo(newsroom, 'demo')
  await page.goto('/desk')
  const invitation = page.getByRole('article', { name: headline })
  await expect(invitation).toContainText('通渭通讯员')
  await invitation.getByRole('button', { name: `同意合署《${headline}》` }).click()
  await page.waitForURL(/\/desk\/\d+/)
  await expect(page.getByLabel(/的姓名/).last()).toHaveValue('演示通讯员')
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了蓄水池，同管水的人一道量了水位，两名通讯员一起记下了经过。')
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk\?submitted=/)
  const mine = page.getByRole('article', { name: headline })
  await turnTo(page, mine)
  await expect(mine).toContainText('通渭通讯员的稿，我合署')
  await expect(mine.getByRole('button', { name: `撤回《${headline}》` })).toBeVisible()

  await changeTo(newsroom, 'tongwei')
  const shared = page.getByRole('article', { name: headline })
  await openAt(page, '/desk', shared)
  await expect(shared).toContainText('演示通讯员合署')
  await expect(shared.getByRole('listitem').filter({ hasText: '初审' })).toContainText('无人认领')
})

test('what an editor changed is beside what was handed in, and what came back is one click away', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `编辑改过的一篇${randomUUID().slice(0, 6)}`
  const body = '日前，县政协委员到几个村里看了冬灌的渠，记下三处要修的闸口，回来写成建议。'
  const editionId = await as('tongwei').submit(headline, [body])
  const editor = as('editor1-dingxi')
  await editor.rewrite(editionId, [body.replace('日前', '11月3日')])
  await editor.returnToAuthor(editionId, '请写明是哪几个村。')

  await changeTo(newsroom, 'tongwei')
  await page.goto('/desk?tab=returned')
  const card = page.getByRole('article', { name: headline })
  await expect(card).toContainText('请写明是哪几个村。')
  await expect(card).toContainText('编辑已改 1 处')
  await expect(card.locator('del')).toHaveText('日前')
  await expect(card.locator('ins')).toHaveText('11月3日')
  await card.getByRole('link', { name: '修改后再交' }).click()
  const text = page.getByRole('textbox', { name: '正文' })
  await expect(text).toContainText(body.replace('日前', '11月3日'))
})
