import type { Locator, Page } from 'playwright/test'

import { newColour, photo } from '#domain/media/testing/docx-file'

import { expect, test } from '../fixtures.ts'

// Pictures inside what is pasted: those that came along are sent, of the others nothing is hidden.
async function openForm(page: Page): Promise<Locator> {
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  return page.getByLabel('正文')
}

async function paste(body: Locator, html: string): Promise<void> {
  await body.focus()
  await body.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    const event = { clipboardData, bubbles: true, cancelable: true }
    element.dispatchEvent(new ClipboardEvent('paste', event))
  }, html)
}

/** The blocks of the text, a picture as its mark. */
const blocksOf = (body: Locator) =>
  body
    .locator(':scope > *')
    .evaluateAll((blocks) =>
      blocks
        .map((block) =>
          block.querySelector('[aria-label="一张图片"]') ? '〔图〕' : (block.textContent ?? ''),
        )
        .filter((words) => words !== ''),
    )
const carried = async (colour = newColour()) =>
  `<img src="data:image/jpeg;base64,${(await photo(colour)).toString('base64')}">`

test('pictures that a clipboard carries are sent and keep their place between the words', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await body.fill('原来的一段。')
  await page.keyboard.press('Control+End')
  await paste(
    body,
    `<p>${await carried()}</p><p>第一段。</p><p>${await carried()}${await carried()}</p><p>第二段。</p>`,
  )
  await expect
    .poll(() => blocksOf(body))
    .toEqual(['原来的一段。', '〔图〕', '第一段。', '〔图〕', '〔图〕', '第二段。'])
})

test('pictures of elsewhere are reported, keep their place, and come from their file', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await paste(
    body,
    '<p>第一段。</p><p><img src="https://example.org/a.jpg"></p><p>第二段。</p>' +
      '<p><img src="file:///C:/Temp/b.png"></p>',
  )
  await expect(page.getByText('有 2 张图片没有带进来')).toBeVisible()
  await expect(body.getByText('粘贴的图片 1 会放在这里')).toBeVisible()
  await page.getByLabel('选择粘贴的图片 1的文件').setInputFiles({
    name: '渠边.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo(newColour()),
  })
  await expect
    .poll(async () => (await blocksOf(body)).slice(0, 3))
    .toEqual(['第一段。', '〔图〕', '第二段。'])
  await page.getByRole('button', { name: '不要这张' }).click()
  await expect(body.getByText('会放在这里')).toHaveCount(0)
})

test('the same picture brought twice is shown as the same', async ({ page, signInAs }) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  const buffer = await photo(newColour())
  const bring = (name: string) =>
    page.getByLabel('选择图片文件').setInputFiles({ name, mimeType: 'image/jpeg', buffer })
  await bring('渠边.jpg')
  await expect(body.getByRole('group', { name: '一张图片' })).toHaveCount(1)
  await bring('渠边副本.jpg')
  await expect(page.getByText('“渠边副本.jpg”正文里已经有了')).toBeVisible()
  await expect(body.getByRole('group', { name: '一张图片' })).toHaveCount(2)
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await bring('又一次.jpg')
  await expect(page.getByText('“又一次.jpg”以前传过，没有再存一份')).toBeVisible()
})
