import { randomUUID } from 'node:crypto'

import { violationsOf } from '#lib/testing/judge-page'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { readKeyHelp } from './key-help.ts'
import { changeTo, submitEditionOf } from './editions.ts'

test('a place or an edition is a few keys away, and nobody finds what they may not read', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `一键直达${randomUUID().slice(0, 6)}`
  const editionId = await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review')
  await hydrated(page)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  await page.keyboard.type(headline)
  await expect(menu.getByRole('option', { name: headline })).toBeVisible()
  await page.keyboard.press('Enter')
  await page.waitForURL(new RegExp(`/review/${editionId}$`))
  await hydrated(page)
  await readKeyHelp(page, '上一处改动')

  await changeTo(newsroom, 'xigu')
  await page.goto('/desk')
  await hydrated(page)
  await readKeyHelp(page, '跳转或查稿')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(headline)
  await expect(menu.getByRole('status')).toContainText('没有这个去处')

  // Where the same key does something else, its list says so.
  await page.goto('/desk/new')
  await hydrated(page)
  await readKeyHelp(page, '选中了字时，给它加链接')
})

test('what sends the page behind the menu chooses none of its rows', async ({ page, signInAs }) => {
  await signInAs('editor1-dingxi')
  await page.goto('/review')
  await hydrated(page)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  await expect(menu.getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('通知')
  await expect(menu.getByRole('option', { name: '通知' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/review')
})

test('without a network the menu says so, and looks again once there is one', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `断网查稿${randomUUID().slice(0, 6)}`
  await submitEditionOf(newsroom, headline)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto('/review')
  await hydrated(page)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  await expect(menu).toBeVisible()
  await context.setOffline(true)
  await page.keyboard.type(headline)
  await expect(menu.getByRole('status')).toHaveText('现在连不上网站，查不了稿件。连上以后再查。')
  await context.setOffline(false)
  await expect(menu.getByRole('option', { name: headline })).toBeVisible()
  await expect(menu.getByRole('status')).toHaveCount(0)
})

test('the field names the row that Enter takes, and a name being composed takes none', async ({
  page,
  signInAs,
}) => {
  await signInAs('xigu')
  await page.goto('/desk')
  await hydrated(page)
  await page.keyboard.press('Control+k')
  const menu = page.getByRole('dialog', { name: '跳转或查稿' })
  const field = menu.getByRole('combobox', { name: '去哪里，或者稿件的标题、编号' })
  const expectNamed = async (label: string) => {
    const row = menu.getByRole('option', { name: label, exact: true })
    await expect(row).toHaveAttribute('aria-selected', 'true')
    await expect(field).toHaveAttribute(
      'aria-activedescendant',
      (await row.getAttribute('id')) ?? 'none',
    )
  }
  await expect(field).toBeFocused()
  await expectNamed('写稿')
  expect(await violationsOf(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expectNamed('我的稿件')
  await page.keyboard.type('通知')
  await expectNamed('通知')
  await field.fill('')
  await expectNamed('写稿')
  await page.keyboard.press('ArrowUp')
  await expect(menu.getByRole('option', { selected: true })).not.toHaveText('写稿')
  await page.keyboard.press('ArrowDown')
  await expectNamed('写稿')

  // The key that ends a composition is not one that goes.
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })
  await expect(menu).toBeVisible()
  await page.evaluate(() => {
    addEventListener('click', ({ defaultPrevented }) => {
      document.body.dataset['clicks'] =
        `${document.body.dataset['clicks'] ?? ''}${defaultPrevented};`
    })
  })
  // On a busy machine the browser once opened no tab for a click that nothing prevented.
  await expect(async () => {
    const [opened] = await Promise.all([
      page.context().waitForEvent('page', { timeout: 30_000 }),
      menu
        .getByRole('option', { name: '通知', exact: true })
        .click({ modifiers: ['Control'], timeout: 30_000 }),
    ])
    await opened.waitForURL(/notices$/, { timeout: 30_000 })
  }).toPass()
  await expect(page.locator('body')).toHaveAttribute('data-clicks', /^(false;)+$/)
  await expect(page).toHaveURL(/desk$/)
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
})
