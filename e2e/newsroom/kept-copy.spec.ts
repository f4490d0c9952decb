import { docxFile } from '#domain/media/testing/docx-file'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

// Raw copy of a page stays on the device until its stories are on the site.
const mark = () => Math.random().toString(36).slice(2, 8)
const copyOf = (name: string) =>
  [
    `通渭县政协看冬灌${name}`,
    '本报通渭讯（通讯员 甲一）3月16日，通渭县政协委员到渠边看冬灌。',
    '委员们说，渠要早修。',
  ].join('\n')
const NOTE = '接着上次写的：这些字存在这台设备上，还没有收下。'

test('a page that was typed comes back after a reload, also once it was split, until it is taken in', async ({
  page,
  signInAs,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  await signInAs('editor1')
  await page.goto('/import')
  await hydrated(page)
  const text = page.getByLabel('版面原文')
  const copy = copyOf(mark())
  await text.fill(copy)
  await page.getByLabel('版次').fill('第三版')
  await page.reload()
  await expect(page.getByText(NOTE)).toBeVisible()
  await expect(text).toHaveValue(copy)
  await expect(page.getByLabel('版次')).toHaveValue('第三版')

  await page.getByRole('button', { name: '拆成稿件' }).click()
  await page.getByRole('button', { name: '回到原文' }).click()
  await expect(text).toHaveValue(copy)
  await expect(page.getByText('这台设备上还有一份')).toHaveCount(0)
  await page.getByRole('button', { name: '拆成稿件' }).click()
  await expect(page.getByRole('heading', { name: '拆出 1 篇' })).toBeVisible()
  await page.reload()
  await expect(text).toHaveValue(copy)

  await page.getByRole('button', { name: '拆成稿件' }).click()
  await page.getByRole('button', { name: '收下 1 篇' }).click()
  await expect(page.getByText('收下了')).toBeVisible()
  await page.goto('/import')
  await hydrated(page)
  await expect(text).toHaveValue('')
  await expect(page.getByText(NOTE)).toHaveCount(0)
})

test('of a file the words come back, and what has to be chosen again is named', async ({
  page,
  signInAs,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  await signInAs('editor1')
  await page.goto('/import')
  await expect(page.getByRole('button', { name: '选文件' })).toBeEnabled()
  const file = await docxFile('看冬灌.docx', [...copyOf(mark()).split('\n'), '〔图〕'])
  await page.getByLabel('选择文本文件').setInputFiles(file)
  await expect(page.getByText('带 1 张图片')).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('版面原文')).toHaveValue(/委员们说/)
  await expect(page.getByText('看冬灌.docx 里的图片、表格和链接没有存下')).toBeVisible()
  await page.getByRole('button', { name: '不要了' }).click()
  await expect(page.getByLabel('版面原文')).toHaveValue('')
  await page.reload()
  await hydrated(page)
  await expect(page.getByText(NOTE)).toHaveCount(0)
})
