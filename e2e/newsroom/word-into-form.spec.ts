import { randomUUID } from 'node:crypto'

import type { Page } from 'playwright/test'

import { docxFile, type FilePayload } from '#domain/media/testing/docx-file'

import { expect, test } from '../fixtures.ts'

// An edition that was written in Word fills the writing form, and takes nobody's words away unasked.
const mark = () => randomUUID().slice(0, 6)
const linesFor = (headline: string) => [
  headline,
  '□ 通讯员 甲一 文/图',
  '3月16日，通渭县政协委员到田间看春耕，听农户说墒情。',
  '〔图〕',
  '图为委员在地头。',
  '委员们记下三件要办的事，回来写进提案。',
]

async function openForm(page: Page) {
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  return page.getByLabel('正文')
}

/** Drops files as a person would, from outside the browser. */
async function drop(page: Page, selector: string, files: readonly FilePayload[]): Promise<void> {
  const given = files.map(({ buffer, ...rest }) => ({ ...rest, base64: buffer.toString('base64') }))
  await page.locator(selector).evaluate((element, list) => {
    const dataTransfer = new DataTransfer()
    for (const { name, mimeType, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
      dataTransfer.items.add(new File([bytes], name, { type: mimeType }))
    }
    const { x, y } = element.getBoundingClientRect()
    const event = { dataTransfer, bubbles: true, cancelable: true, clientX: x + 9, clientY: y + 9 }
    element.dispatchEvent(new DragEvent('dragover', event))
    element.dispatchEvent(new DragEvent('drop', event))
  }, given)
}

test('a Word file dropped on an empty form fills every field, with its picture and caption', async ({
  page,
  signInAs,
}) => {
  const headline = `通渭县政协委员看春耕${mark()}`
  await signInAs('tongwei')
  const body = await openForm(page)
  await drop(page, '#copy-body', [await docxFile('2023-03-21 看春耕.docx', linesFor(headline))])
  await expect(page.getByText('填好，请逐项看一遍')).toBeVisible()
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  await expect(page.getByLabel('见报日期')).toHaveValue('2023-03-21')
  await expect(page.getByLabel('活动日期')).toHaveValue('2023-03-16')
  await expect(page.getByLabel('第 1 人的姓名')).toHaveValue('甲一')
  await expect(body.locator(':scope > *').nth(1).getByLabel('图注')).toHaveValue('图为委员在地头。')
  await expect(body.getByLabel('摄影')).toHaveValue('甲一')
  await expect(body.getByRole('group', { name: '一张图片' })).toBeVisible()
  await expect(page.getByText(/已自动保存/)).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  await expect(body.getByLabel('图注')).toHaveValue('图为委员在地头。')
})

test('a form with words asks before a file takes their place, and restores them', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  await page.getByLabel('主题').fill('自己写的题')
  await body.fill('自己写的一段。')
  const headline = `通渭县政协委员看春耕${mark()}`
  await page
    .getByLabel('选择稿件文件')
    .setInputFiles(await docxFile('看春耕.docx', linesFor(headline)))
  await expect(page.getByText('表单里已经写了 12 字')).toBeVisible()
  await expect(page.getByLabel('主题')).toHaveValue('自己写的题')
  await page.getByRole('button', { name: '换成文件里的', exact: true }).click()
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  await page.getByRole('button', { name: '换回原来的' }).click()
  await expect(page.getByLabel('主题')).toHaveValue('自己写的题')
  await expect(body).toContainText('自己写的一段。')
  await expect(body.getByLabel('图注')).toHaveCount(0)
  await page.getByRole('button', { name: '再换成文件里的' }).click()
  await expect(page.getByLabel('主题')).toHaveValue(headline)
  await expect(body.getByLabel('图注')).toHaveCount(1)
})

test('what cannot be read gets a sentence that says what to do, wherever it is dropped', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  await openForm(page)
  const olds = [
    ['旧稿.doc', 'd0cf11e0a1b11ae1', '另存为 .docx'],
    ['旧稿.wps', 'd0cf11e0a1b11ae1', '另存为 .docx'],
    ['版面.pdf', Buffer.from('%PDF-1.7').toString('hex'), '把文字复制出来粘贴'],
  ] as const
  for (const [name, bytes, sentence] of olds) {
    const buffer = Buffer.from(bytes, 'hex')
    await drop(page, 'header:has(h1)', [{ name, mimeType: '', buffer }])
    const note = page.getByRole('alert').filter({ hasText: sentence })
    await expect(note, name).toBeVisible()
    await note.getByRole('button', { name: '知道了' }).click()
  }
  await expect(page.getByLabel('主题')).toHaveValue('')
})

test('a file with several stories leads to the import, or goes in as one', async ({
  page,
  signInAs,
}) => {
  await signInAs('tongwei')
  const body = await openForm(page)
  const second = [
    '通渭县政协征集史料',
    '本报通渭讯（通讯员 乙二）3月13日，通渭县政协开始征集史料，请老人讲旧事。',
  ]
  const lines = ['通渭县政协委员看春耕', ...linesFor('').slice(1), '', ...second]
  await page.getByLabel('选择稿件文件').setInputFiles(await docxFile('两篇.docx', lines))
  await expect(page.getByText('里像有 2 篇稿件')).toBeVisible()
  await expect(page.getByRole('link', { name: '去整版导入' })).toHaveAttribute('href', '/import')
  await page.getByRole('button', { name: '当作一篇' }).click()
  await expect(page.getByLabel('主题')).toHaveValue('通渭县政协委员看春耕')
  await expect(body).toContainText('请老人讲旧事')
})
