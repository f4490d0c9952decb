import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'

test('what the text says is offered, filled in by a press and taken back by another', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await page.getByRole('button', { name: '去掉通渭通讯员' }).click()
  await page.getByLabel('主题').fill(`通渭县政协视察供水${randomUUID().slice(0, 6)}`)
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('3月16日，通渭县政协委员到马营镇视察农村供水,一户一户看水压,问水价。')
  // A missing byline is one press.
  await page.getByRole('button', { name: /^填入署名/ }).click()
  await expect(page.getByLabel('第 1 人的姓名')).not.toHaveValue('')
  await page.getByRole('button', { name: /填入活动类型/ }).click()
  const type = page.getByLabel('活动类型')
  await expect(type).toHaveValue('inspection')
  await expect(page.getByRole('button', { name: /填入的活动类型/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(type).toHaveValue('other')
  await page.getByRole('button', { name: /^全填/ }).click()
  await expect(page.getByLabel('地点')).toHaveValue('马营镇')
  await expect(page.getByLabel('活动日期')).toHaveValue(/-03-16$/)
  await page.getByRole('button', { name: '2 处都改' }).click()
  await expect(body).toContainText('供水，一户一户看水压，问水价')
  await expect(page.getByRole('button', { name: /处都改/ })).toHaveCount(0)
})

test('selected words become a byline and leave the text, and come back by one press', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  const body = page.getByRole('textbox', { name: '正文' })
  await body.fill('（记者 李昆）')
  await body.press('ControlOrMeta+a')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^用作 ?署名$/ })).toBeFocused()
  await page.keyboard.press('Enter')
  // The name that the form came with gives way to one that a person picked.
  const author = page.getByLabel('第 1 人的姓名')
  await expect(author).toHaveValue('李昆')
  await expect(body).not.toContainText('李昆')
  await expect(page.getByRole('button', { name: /选中的字作署名/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(body).toContainText('（记者 李昆）')
  await expect(author).toHaveValue('通渭通讯员')
  // The text's own undo goes the same way back, in text and field alike.
  await body.press('ControlOrMeta+z')
  await expect(body).not.toContainText('李昆')
  await expect(author).toHaveValue('李昆')
  await body.press('ControlOrMeta+z')
  await expect(body).toContainText('（记者 李昆）')
  await expect(author).toHaveValue('通渭通讯员')
})
