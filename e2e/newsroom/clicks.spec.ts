import { randomUUID } from 'node:crypto'

import type { Locator, Page } from 'playwright/test'

import { addDays, shanghaiDay } from '#lib/dates'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { countClicks } from './count-clicks.ts'
import { approveAndHold, drawPicture, submitEditionOf } from './editions.ts'
import { openAt, turnTo } from './lists.ts'
import { as } from './people.ts'

// How many clicks the work of every day takes at most. Whoever adds one gives it back elsewhere.

const TEXT =
  '3月16日，通渭县政协委员到马营镇视察农村供水，一户一户看水压，问水价，记下三处要修的闸口。'
const nameOf = (words: string) => `${words}${randomUUID().slice(0, 6)}`

/** Goes into a field as a person with a mouse does, and types. */
async function write(page: Page, field: Locator, words: string): Promise<void> {
  await field.click()
  await page.keyboard.insertText(words)
}

test('a story with a picture takes at most ten clicks, from the list to its submission', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const clicks = await countClicks(page)
  const picture = { name: '水压.png', mimeType: 'image/png', buffer: await drawPicture(page) }
  await page.goto('/desk')
  await page.getByRole('main').getByRole('link', { name: '写稿' }).click()
  const headline = page.getByLabel('主题')
  await expect(headline).toBeEnabled()
  await write(page, headline, nameOf('通渭县政协视察供水'))
  await write(page, page.getByRole('textbox', { name: '正文' }), TEXT)
  await page.getByRole('button', { name: /^全填/ }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: '加图片' }).click()
  await (await chooser).setFiles(picture)
  await write(page, page.getByLabel('图注'), '委员在看水压。')
  await write(page, page.getByLabel('摄影'), '戊某')
  await write(page, page.getByLabel('画面说明'), '几个人围着一块水压表')
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk\?submitted=/)
  expect(clicks.count()).toBeGreaterThan(0)
  expect(clicks.count()).toBeLessThanOrEqual(10)
})

test('a missing byline takes at most two clicks, its submission among them', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const clicks = await countClicks(page)
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(nameOf('缺署名的一篇'))
  await page.getByRole('textbox', { name: '正文' }).fill(TEXT)
  await page.getByRole('button', { name: '去掉通渭通讯员' }).click()
  await expect(page.getByRole('list', { name: '提交前检查' })).toContainText('请写署名')
  clicks.restart()
  await page.getByRole('button', { name: /^填入署名/ }).click()
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk\?submitted=/)
  expect(clicks.count()).toBe(2)
})

test('six imported drafts are submitted by at most three clicks', async ({ page, signInAs }) => {
  await signInAs('tongwei')
  const clicks = await countClicks(page)
  const mark = nameOf('')
  const story = (number: number) =>
    `通渭县政协委员看冬灌之${number}${mark}\n本报通渭讯（通讯员 甲一）3月1${number}日，通渭县政协委员到第${number}条渠边看冬灌，量了水位，记下要修的闸口。`
  await page.goto('/import')
  await page.getByLabel('见报日期').fill('2026-03-20')
  await page.getByLabel('版面原文').fill([1, 2, 3, 4, 5, 6].map(story).join('\n\n'))
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByRole('heading', { name: '拆出 6 篇' })).toBeVisible()
  await page.getByRole('button', { name: '收下 6 篇' }).click()
  const together = page.getByRole('button', { name: '选上的一起提交初审' })
  const ticks = page.getByRole('checkbox', { name: /之\d/ })
  await expect(ticks).toHaveCount(6)
  clicks.restart()
  // A person has looked at each: nothing is ticked by itself that asks for a look.
  await ticks.first().click()
  await page.getByRole('button', { name: '全选' }).click()
  await together.click()
  await expect(page.getByText('提交了 6 篇。')).toBeVisible()
  expect(clicks.count()).toBe(3)
})

test('another time of publication takes at most two clicks', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  const headline = nameOf('改个时间')
  const editionId = await submitEditionOf({ page, context, signInAs }, headline)
  await approveAndHold({ page, context, signInAs }, editionId)
  await as('editor3').schedule(editionId)
  const clicks = await countClicks(page)
  await page.goto('/schedule?list=scheduled')
  const line = page.getByRole('article', { name: headline })
  await turnTo(page, line)
  clicks.restart()
  await line.getByLabel(`改时间《${headline}》`).click()
  await page.keyboard.press('Tab')
  const day = line.getByLabel('发布日期')
  await expect(day).toBeFocused()
  const chosen = addDays(shanghaiDay(new Date()), 9)
  await day.fill(chosen)
  // Hours away from where schedule.spec.ts drags: editions at one time share the width of their day.
  await line.getByLabel('发布时间').fill('15:00')
  await line.getByRole('button', { name: '改到这时' }).click()
  await page.waitForURL(/decided=/)
  expect(clicks.count()).toBe(2)
  const [row] = await rows<{ at: Date }[]>`
    select scheduled_at as at from editions where id = ${editionId}`
  expect(row?.at).toEqual(new Date(`${chosen}T15:00:00+08:00`))
})

test('a return is answered on the page that shows it', async ({ page, signInAs }) => {
  const headline = nameOf('退回再交')
  const editionId = await as('tongwei').submit(headline)
  await as('editor1-dingxi').returnToAuthor(editionId, '闸口在哪个镇，请写明。')
  await signInAs('tongwei')
  const clicks = await countClicks(page)
  const visited: string[] = []
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) visited.push(new URL(frame.url()).pathname)
  })
  const card = page.getByRole('article', { name: headline })
  await openAt(page, '/desk', card)
  // Its scripts write its address down once more when they begin.
  await hydrated(page)
  visited.length = 0
  clicks.restart()
  await card.getByRole('link', { name: '修改后再交' }).click()
  await expect(page.getByText('闸口在哪个镇，请写明。')).toBeVisible()
  const body = page.getByRole('textbox', { name: '正文' })
  await body.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText('闸口都在马营镇。')
  await page.getByRole('button', { name: '提交初审' }).click()
  await page.waitForURL(/\/desk\?submitted=/)
  expect(clicks.count()).toBe(3)
  expect([...new Set(visited)]).toEqual([`/desk/${editionId}`, '/desk'])
})
