// Both texts are kept when two windows, or two devices, wrote on the same edition.

import { expect, test } from '../fixtures.ts'
import { changeTo } from './editions.ts'
import { autosaved, headlineOf, openDraft } from './autosaved.ts'

test('words of the device come back beside what was saved meanwhile, and only to their writer', async ({
  page,
  context,
  browser,
  signInAs,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('两边写')
  const address = await openDraft(page, headline, '原来的一段。')
  await context.setOffline(true)
  await page.getByLabel('正文').fill('这台电脑上断网写的一段。')
  await expect(page.getByText(/连不上网站，写的字存在本机/)).toBeVisible()
  await page.close()
  await context.setOffline(false)

  const elsewhere = await browser.newContext({ storageState: await context.storageState() })
  const other = await elsewhere.newPage()
  await other.goto(address)
  await other.getByLabel('正文').fill('另一台电脑上写的一段。')
  await other.getByRole('button', { name: '保存' }).click()
  await expect(other.getByText(/已保存/)).toBeVisible()
  await elsewhere.close()

  const back = await context.newPage()
  await changeTo({ context, signInAs }, 'dunhuang')
  await back.goto('/desk/new')
  await expect(back.getByLabel('主题')).toBeEnabled()
  await expect(back.getByLabel('正文')).toHaveText('')
  await expect(back.getByText('没有传上去')).toHaveCount(0)

  await changeTo({ context, signInAs }, 'tongwei')
  await back.goto(address)
  const screen = back.getByRole('dialog', { name: '两份不同的稿子' })
  await expect(screen).toContainText('另一台电脑上写的一段。')
  await expect(screen).toContainText('这台电脑上断网写的一段。')
  await screen.getByText('都留', { exact: true }).click()
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen).toHaveCount(0)
  await expect(back.getByLabel('正文').locator('p').nth(0)).toHaveText('另一台电脑上写的一段。')
  await expect(back.getByLabel('正文').locator('p').nth(1)).toHaveText('这台电脑上断网写的一段。')
})

test('two windows on one edition: both texts are shown, and both are kept', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const headline = headlineOf('两个窗口')
  const address = await openDraft(page, headline, '开头的一段。')
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.getByLabel('主题')).toBeEnabled()
  await second.getByLabel('正文').fill('第二个窗口写的。')
  await autosaved(second)
  await page.getByLabel('正文').fill('第一个窗口写的。')
  const screen = page.getByRole('dialog', { name: '两份不同的稿子' })
  await expect(screen).toContainText('第二个窗口写的。')
  await expect(screen.locator('del, ins').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(screen).toHaveCount(0)
  await expect(page.getByLabel('正文')).toHaveText('第一个窗口写的。')
  await expect(page.getByText('两份不同的稿子还没有选')).toBeVisible()
  await page.getByRole('button', { name: '现在选' }).click()
  // Nothing is chosen beforehand.
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen.getByRole('status')).toHaveText('还有 1 处没有选。')
  await expect(screen.getByRole('radio', { name: '用网站上的' })).toBeFocused()
  await screen.getByRole('button', { name: '全用网站上的' }).click()
  await screen.getByRole('button', { name: '按选好的存下' }).click()
  await expect(screen).toHaveCount(0)
  await expect(page.getByLabel('正文')).toHaveText('第二个窗口写的。')
  const kept = await rows<{ text: string }[]>`
    select content -> 'body' -> 'content' -> 0 -> 'content' -> 0 ->> 'text' as text
    from revisions where edition_id = ${address.split('/').at(-1) ?? ''} order by number`
  expect(kept.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['第一个窗口写的。', '第二个窗口写的。']),
  )
})
