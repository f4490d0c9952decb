import { randomUUID } from 'node:crypto'

import type postgres from 'postgres'

import { expect, test } from '../fixtures.ts'
import { holdScripts } from '../hold-scripts.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, submitEditionOf, tickAll, type Newsroom } from './editions.ts'

test('an editor asks about a paragraph, its author answers, and it is settled', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `一段一问${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByLabel('对第 1 段写意见').click()
  const remark = page.getByRole('textbox', { name: '对第 1 段的意见' })
  await remark.fill('三处闸口在哪几个村？@通渭')
  await page.getByRole('button', { name: '@通渭通讯员' }).click()
  await expect(remark).toHaveValue('三处闸口在哪几个村？@通渭通讯员 ')
  await page.getByRole('button', { name: '发出' }).click()
  await expect(page.getByRole('region', { name: /的意见$/ })).toContainText('三处闸口')

  await changeTo(newsroom, 'tongwei')
  await page.goto(`/review/${editionId}`)
  const comments = page.getByRole('region', { name: /的意见$/ })
  await expect(comments.getByRole('button', { name: '了结' })).toHaveCount(0)
  await comments.getByText('回复', { exact: true }).click()
  await page.getByRole('textbox', { name: '回复' }).fill('在平襄、义岗两镇的三个村。')
  await page.getByRole('button', { name: '发出' }).click()
  await expect(comments).toContainText('在平襄、义岗两镇')

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await page.getByRole('button', { name: '了结' }).click()
  await expect(page.getByText(/^已了结：三处闸口/)).toBeVisible()
})

test('an approval asks what was checked, and a refused one keeps what was ticked', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `逐项核对${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  await page.getByLabel('事实数字').check()
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(page.getByText('还没有核对：人名职务、文字标点')).toBeVisible()
  await expect(page.getByLabel('事实数字')).toBeChecked()
  // The keys of the page still work from the tick box that has the focus now.
  await expect(page.getByLabel('人名职务')).toBeFocused()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await page.keyboard.press('Escape')
  await tickAll(page)
  await page.getByRole('button', { name: '送复审' }).click()
  await page.waitForURL(/decided=/)
})

/** An edition ready to be approved, and a remark on it that is written and not sent. */
async function writeRemark(newsroom: Newsroom, words: string) {
  const { page } = newsroom
  const editionId = await submitEditionOf(newsroom, `${words}${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  await tickAll(page)
  await page.getByLabel('对第 1 段写意见').click()
  const remark = page.getByRole('textbox', { name: '对第 1 段的意见' })
  await remark.fill('三处闸口在哪几个村？')
  return { editionId, remark }
}

async function made(rows: postgres.Sql, editionId: string) {
  const [row] = await rows`
    select e.state::text, (select count(*)::int from comments c where c.edition_id = e.id) as remarks
    from editions e where e.id = ${editionId}`
  return row
}

test('Ctrl+Enter in a remark sends the remark, and no decision is taken past one that waits', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const { editionId, remark } = await writeRemark({ page, context, signInAs }, '意见先发')
  const waiting = page.getByText('还有一条意见没有发出')
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(waiting).toBeVisible()
  await expect(remark).toBeFocused()
  await page.getByLabel('事实数字').focus()
  await page.keyboard.press('Control+Enter')
  await expect(remark).toBeFocused()
  await expect(remark).toHaveValue('三处闸口在哪几个村？')

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: /的意见$/ })).toContainText('三处闸口')
  await expect(waiting).toBeHidden()
  expect(await made(rows, editionId)).toEqual({ state: 'review1', remarks: 1 })
  await page.keyboard.press('Control+Enter')
  await page.waitForURL(/decided=/)
})

test('a decision asked for while a remark is under way follows it', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const { editionId } = await writeRemark({ page, context, signInAs }, '意见在途')

  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(`**/review/${editionId}`, async (route) => {
    if (route.request().postData()?.includes('三处闸口')) await held
    await route.continue()
  })
  await page.getByRole('button', { name: '发出' }).click()
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(page.getByRole('button', { name: '先发意见…' })).toBeDisabled()
  await expect(page.getByText('还有一条意见没有发出')).toHaveCount(0)
  letGo()
  await page.waitForURL(/decided=/)
  expect(await made(rows, editionId)).toEqual({ state: 'review2', remarks: 1 })
})

test('a remark begun before the page has scripts keeps a decision waiting as any other', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `早写的意见${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  const letScriptsCome = await holdScripts(page)
  await page.goto(`/review/${editionId}`, { waitUntil: 'commit' })
  await tickAll(page)
  await page.getByLabel('对第 1 段写意见').click()
  const remark = page.getByRole('textbox', { name: '对第 1 段的意见' })
  await remark.fill('三处闸口在哪几个村？@通渭')
  letScriptsCome()
  await page.getByRole('button', { name: '@通渭通讯员' }).click()
  await page.getByRole('button', { name: '送复审' }).click()
  await expect(page.getByText('还有一条意见没有发出')).toBeVisible()
  await expect(remark).toHaveValue('三处闸口在哪几个村？@通渭通讯员 ')
  await page.getByRole('button', { name: '发出' }).click()
  await expect(page.getByRole('region', { name: /的意见$/ })).toContainText('三处闸口')
  expect(await made(rows, editionId)).toEqual({ state: 'review1', remarks: 1 })
})
