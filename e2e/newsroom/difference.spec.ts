import { randomUUID } from 'node:crypto'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo } from './editions.ts'
import { as } from './people.ts'

test('a paragraph that was moved is shown as moved, and every change is a key away', async ({
  page,
  context,
  signInAs,
}) => {
  const newsroom = { page, context, signInAs }
  const headline = `段落换位${randomUUID().slice(0, 6)}`
  const [first, middle, last] = [
    '第一段说的是冬灌的渠，从渠首一直看到渠尾。',
    '中间一段说的是管水的人怎样排班。',
    '末了一段说的是闸口，三处要修，两处要换。',
  ]
  const editionId = await as('tongwei').submit(headline, [first, middle, last])
  await as('editor1-dingxi').rewrite(editionId, [last, first, middle])

  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  const edition = page.getByRole('article', { name: '稿件' })
  await expect(edition.getByText('从第 3 段移来')).toBeVisible()
  await expect(edition.getByText('原第 3 段移到了第 1 段')).toBeVisible()
  await expect(edition.locator('del, ins')).toHaveCount(0)
  await expect(edition.getByText('正文有 1 段不同')).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('status', { name: '第 1 处，共 1 处改动' })).toBeVisible()
  await page.keyboard.press('d')
  await expect(page.getByRole('radio', { name: '改后' })).toBeChecked()
  await expect(edition.getByText('原第 3 段移到了第 1 段')).toBeHidden()
  await page.keyboard.press('d')
  await expect(page.getByRole('radio', { name: '对照' })).toBeChecked()
})
