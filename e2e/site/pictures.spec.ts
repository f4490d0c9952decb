import type { Sql } from 'postgres'

import { expect, test } from '../fixtures.ts'
import { approveAll, drawPicture, submitForm } from '../newsroom/editions.ts'

/** The address of a live article with a picture, whatever other tests publish meanwhile. */
async function picturedArticle(rows: Sql): Promise<string> {
  const [article] = await rows<{ id: string }[]>`
    select a.id from articles a join revision_media m on m.revision_id = a.live_revision_id
    where a.state = 'live' order by a.id limit 1`
  if (!article) throw new Error('No live article has a picture')
  return `/articles/${article.id}`
}

test('in its article a picture is never cropped, in any mode and width', async ({
  browser,
  rows,
}) => {
  const address = await picturedArticle(rows)
  for (const elder of [false, true]) {
    const context = await browser.newContext()
    if (elder) await context.addInitScript(() => localStorage.setItem('elder', '1'))
    const page = await context.newPage()
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(address)
      const picture = page.locator('.body img').first()
      await picture.scrollIntoViewIfNeeded()
      const { shown, own, frame } = await picture.evaluate((element) => {
        const image = element as HTMLImageElement
        const box = image.getBoundingClientRect()
        const around = image.closest('.frame')?.getBoundingClientRect()
        return {
          shown: box.width / box.height,
          own: Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
          frame: (around?.width ?? 0) / (around?.height ?? 1),
        }
      })
      expect(shown, `elder ${elder}, ${width} px`).toBeCloseTo(own, 1)
      expect(frame, `elder ${elder}, ${width} px`).toBeCloseTo(own, 1)
    }
    await context.close()
  }
})

test('elder mode shows the pictures of a list as most cameras see them', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('elder', '1'))
  for (const path of ['/pictures']) {
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      const shapes = await page
        .locator('main .frame:visible')
        .evaluateAll((frames) => frames.map((frame) => frame.clientWidth / frame.clientHeight))
      expect(shapes.length, path).toBeGreaterThan(0)
      for (const shape of shapes) expect(shape, `${path}, ${width} px`).toBeCloseTo(3 / 2, 1)
    }
  }
})

test('one picture of a page is decoded with its words, the others when they are ready', async ({
  page,
  rows,
}) => {
  const address = await picturedArticle(rows)
  for (const path of ['/', address]) {
    await page.goto(path)
    const pictures = page.getByRole('main').locator('picture img')
    const eager = pictures.and(page.locator('[loading=eager]'))
    // The front page's lead may be an article without a picture.
    if (path === address) await expect(eager).toHaveCount(1)
    expect(await eager.count()).toBeLessThan(2)
    await expect(eager.and(page.locator(':not([decoding=sync])'))).toHaveCount(0)
    const others = pictures.and(page.locator('[loading=lazy]'))
    await expect(others.and(page.locator(':not([decoding=async])'))).toHaveCount(0)
  }
})

test('a list keeps what somebody cropped and pointed at, and a quarter from the top otherwise', async ({
  page,
  context,
  signInAs,
}) => {
  await page.goto('/pictures')
  await expect(page.locator('main figure img').first()).toHaveCSS('object-position', '50% 25%')

  await signInAs('tongwei')
  await page.goto('/desk/new')
  await page.getByLabel('主题').fill('县政协委员看梯田')
  await page
    .getByLabel('正文')
    .fill('县政协委员到几个村里看了梯田，同村民一道量了地埂，记下三处要补的缺口。')
  await page.getByLabel('选择图片文件').setInputFiles({
    name: '梯田.png',
    mimeType: 'image/png',
    buffer: await drawPicture(page),
  })
  await page.getByLabel('图注').fill('委员在梯田边。')
  await page.getByLabel('摄影').fill('戊某')
  await page.getByLabel('画面说明').fill('一片梯田')
  await page.getByText('裁剪', { exact: true }).click()
  await page.getByRole('group', { name: '裁剪比例' }).getByRole('button', { name: '1:1' }).click()
  await page.getByRole('button', { name: '照这样裁' }).click()
  await expect(page.getByText('裁剪：已裁')).toBeVisible()
  await page.getByText('重点位置', { exact: true }).click()
  const position = page.getByRole('group', { name: '重点位置' })
  const crop = page.getByRole('img', { name: '列表里裁成的样子' })
  await expect(crop).toHaveCSS('object-position', '50% 25%')

  // Pointed at with the mouse, then moved with the keys.
  const whole = page.locator('[data-whole]')
  const isDrawn = (image: HTMLImageElement) => image.complete && image.naturalWidth > 0
  await expect.poll(() => whole.locator('img').evaluate(isDrawn)).toBe(true)
  const box = await whole.boundingBox()
  await whole.click({ position: { x: (box?.width ?? 0) * 0.8, y: (box?.height ?? 0) * 0.6 } })
  await expect(crop).toHaveCSS('object-position', '80% 60%')
  await position.getByLabel('上下').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(crop).toHaveCSS('object-position', '80% 55%')
  await position.getByRole('button', { name: '改回默认' }).click()
  await expect(crop).toHaveCSS('object-position', '50% 25%')
  await position.getByLabel('上下').focus()
  await page.keyboard.press('Home')
  await expect(page.getByText('重点位置：已设')).toBeVisible()

  const editionId = await submitForm(page)
  await approveAll({ page, context, signInAs }, editionId)
  await page.goto('/pictures')
  const published = page.getByRole('img', { name: '一片梯田' }).first()
  await expect(published).toHaveCSS('object-position', '50% 0%')
  await expect(published).toHaveCSS('object-fit', 'cover')
  const [width, height] = [
    await published.getAttribute('width'),
    await published.getAttribute('height'),
  ]
  expect(width).toBe(height)
})
