import sharp from 'sharp'

import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

test('a large photo goes on where the line broke, and tells how much has gone', async ({
  page,
  signInAs,
}) => {
  // Noise does not compress: a photo of more than one part.
  const data = await sharp({
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
  expect(data.byteLength).toBeGreaterThan(1_024 * 1_024)
  const offsets: string[] = []
  let broken = 0
  await page.route('**/api/uploads/parts/*', async (route) => {
    const offset = route.request().headers()['x-offset']
    if (offset !== undefined) offsets.push(offset)
    if (offset !== '0' && offset !== undefined && broken === 0) {
      broken += 1
      return route.abort('connectionreset')
    }
    return route.continue()
  })
  await signInAs('tongwei')
  await page.goto('/desk/new')
  await hydrated(page)
  await page.getByLabel('选择图片文件').setInputFiles({
    name: '大图.jpg',
    mimeType: 'image/jpeg',
    buffer: data,
  })
  await expect(page.getByText('等着接着传')).toBeVisible()
  await expect(page.getByLabel('图注').first()).toBeVisible()
  expect(broken).toBe(1)
  expect(offsets.filter((offset) => offset === '0')).toHaveLength(1)
})
