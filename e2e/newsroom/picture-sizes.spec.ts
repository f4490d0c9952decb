import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'
import sharp from 'sharp'

import { expect, test } from '../fixtures.ts'
import { approveAll, submitForm } from './editions.ts'

/** What the article's picture is offered as: type of file and widths. */
const offered = (page: Page) =>
  page.getByRole('main').evaluate((main) => {
    const picture = main.querySelector('figure picture')
    const parts = [...(picture?.children ?? [])]
    return Object.fromEntries(
      parts.map((part) => [
        part.getAttribute('type') ?? 'img',
        (part.getAttribute('srcset') ?? '').split(', ').map((file) => file.split(' ')),
      ]),
    ) as Record<string, string[][]>
  })

test('readers see a picture as soon as it is published, and soon in every size', async ({
  page,
  context,
  signInAs,
  rows,
}) => {
  await signInAs('tongwei')
  const background = { r: 40 + Math.floor(Math.random() * 180), g: 120, b: 60 }
  const buffer = await sharp({
    create: {
      width: 1_300,
      height: 900,
      channels: 3,
      background,
      noise: { type: 'gaussian', mean: 128, sigma: 20 },
    },
  })
    .jpeg()
    .toBuffer()
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill(`带图的一篇${randomUUID().slice(0, 6)}`)
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了冬灌的渠，同管水的人一道量了水位，记下三处要修的闸口。')
  await page
    .getByLabel('选择图片文件')
    .setInputFiles({ name: '渠.jpg', mimeType: 'image/jpeg', buffer })
  for (const [field, words] of [
    ['画面说明', '一道水渠'],
    ['摄影', '戊某'],
    ['图注', '委员在渠边。'],
  ] as const) {
    await page.getByLabel('正文').getByLabel(field).fill(words)
  }
  const editionId = await submitForm(page)
  await approveAll({ page, context, signInAs }, editionId)
  const [edition] = await rows<{ articleId: string }[]>`
    select article_id as "articleId" from editions where id = ${editionId}`
  await page.goto(`/articles/${edition?.articleId ?? ''}`)
  const picture = page.getByRole('main').getByRole('img', { name: '一道水渠' })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  const all = ['480w', '720w', '1080w', '1300w']
  await expect
    .poll(async () => {
      await page.reload()
      const files = await offered(page)
      return Object.entries(files).map(([type, widths]) => [type, widths.map(([, w]) => w)])
    })
    .toEqual([
      ['image/avif', all],
      ['image/webp', all],
      ['img', all],
    ])
  for (const files of Object.values(await offered(page))) {
    for (const [address = ''] of files) {
      expect((await page.request.get(address)).status()).toBe(200)
    }
  }
})
