import sharp from 'sharp'

import { newColour, photo } from '#domain/media/testing/docx-file'

import { expect, test } from '../fixtures.ts'

/** Noise does not compress: a photo of more than one part. */
const takePhoto = () =>
  sharp({
    create: {
      width: 1_600,
      height: 1_200,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .jpeg({ quality: 92 })
    .toBuffer()

test('a large photo goes on where the line broke, and shows how much has gone', async ({
  page,
  signInAs,
}) => {
  const data = await takePhoto()
  expect(data.byteLength).toBeGreaterThan(1_024 * 1_024)
  const offsets: string[] = []
  const seen = Promise.withResolvers<void>()
  let broken = 0
  await page.route('**/api/uploads/parts/*', async (route) => {
    const offset = route.request().headers()['x-offset']
    if (offset !== undefined) offsets.push(offset)
    if (offset !== '0' && offset !== undefined && broken === 0) {
      broken += 1
      return route.abort('connectionreset')
    }
    // It goes on once somebody has read that it waits.
    if (broken > 0) await seen.promise
    return route.continue()
  })
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await page.getByLabel('选择图片文件').setInputFiles({
    name: '大图.jpg',
    mimeType: 'image/jpeg',
    buffer: data,
  })
  await expect(page.getByText('等着接着传')).toBeVisible()
  seen.resolve()
  await expect(page.getByLabel('图注').first()).toBeVisible()
  expect(broken).toBe(1)
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(1)
})

test('an upload shows how much of it has gone, and then that it is being worked at', async ({
  page,
  signInAs,
}) => {
  const parts = Promise.withResolvers<void>()
  const work = Promise.withResolvers<void>()
  await page.route('**/api/uploads/parts/*', async (route) => {
    if (route.request().headers()['x-offset'] === '524288') await parts.promise
    await route.continue()
  })
  await page.route('**/api/uploads', async (route) => {
    await work.promise
    await route.continue()
  })
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await page.getByLabel('选择图片文件').setInputFiles({
    name: '渠边.jpg',
    mimeType: 'image/jpeg',
    buffer: await takePhoto(),
  })
  const bar = page.getByRole('progressbar', { name: '渠边.jpg 的上传进度' })
  await expect(page.getByText(/正在上传 渠边\.jpg，已传 512 KB，共 \d\.\d MB/)).toBeVisible()
  expect(Number(await bar.getAttribute('value'))).toBeLessThan(1)
  parts.resolve()
  await expect(page.getByText('渠边.jpg 传完了，正在处理…')).toBeVisible()
  // No full bar while the site is at work.
  await expect(bar).not.toHaveAttribute('value')
  work.resolve()
  await expect(page.getByLabel('图注')).toBeVisible()
  await expect(bar).toHaveCount(0)
})

test('a picture that never arrived is named once its page was left, until it is chosen again', async ({
  page,
  signInAs,
}) => {
  page.on('dialog', (dialog) => void dialog.accept())
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await page.route('**/api/uploads', (route) => route.abort('internetdisconnected'))
  const file = { name: '渠边.jpg', mimeType: 'image/jpeg', buffer: await photo(newColour()) }
  const chooser = page.getByLabel('选择图片文件')
  await chooser.setInputFiles(file)
  const row = page.getByRole('alert').filter({ hasText: '渠边.jpg 没有传上去' })
  await expect(row).toContainText('关掉或刷新以后要重新选')
  await row.getByRole('button', { name: '再传一次' }).click()
  await expect(row).toBeVisible()
  await page.reload()
  const note = page.getByText('渠边.jpg 没有传上去，也没有存下')
  await expect(note).toBeVisible()
  await page.unroute('**/api/uploads')
  await expect(page.getByLabel('主题')).toBeEnabled()
  await chooser.setInputFiles(file)
  await expect(page.getByLabel('图注')).toBeVisible()
  await expect(note).toHaveCount(0)
})
