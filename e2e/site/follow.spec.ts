import { expect, test } from '../fixtures.ts'

const DEVICES = ['华为手机', '小米手机', '苹果手机和电脑', 'Outlook']

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('every device has three sentences, and nobody needs WeChat', async ({ page }) => {
    await page.goto('/counties/zhuanglang')
    await page.getByRole('main').getByRole('link', { name: '订阅日历' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('关注庄浪县')
    for (const device of DEVICES) {
      const steps = page.getByRole('group').filter({ hasText: device })
      if (device !== DEVICES[0]) await steps.getByText(device, { exact: true }).click()
      await expect(steps.getByRole('listitem')).toHaveCount(3)
      await expect(steps.getByRole('listitem').first()).toBeVisible()
    }
    await expect(page.getByRole('region', { name: '不用微信' }).getByRole('listitem')).toHaveCount(
      3,
    )
    await expect(page.getByRole('button', { name: '复制地址' }).first()).toBeHidden()
    const button = await page.getByRole('link', { name: '打开日历订阅' }).textContent()
    await expect(page.getByText('帮家里老人订')).toContainText(`按一下“${button?.trim()}”就好`)
  })

  test('a feed that a person opens says what it is and leads on', async ({ page }) => {
    const answer = await page.goto('/counties/zhuanglang/feed.xml')
    expect(answer?.headers()['content-type']).toBe('application/xml; charset=utf-8')
    expect(answer?.headers()['vary']).toContain('Accept')
    await expect(page.getByText('这是给 RSS 阅读器用的地址')).toBeVisible()
    const entry = page.locator('entry').first()
    await expect(entry.locator('a')).toHaveAttribute('href', /\/(articles|announcements)\/\d+$/)
    await expect(entry.locator('a')).toHaveCSS('font-weight', '700')
    for (const one of await page.locator('entry').all())
      await expect(one.locator('published, updated').filter({ visible: true })).toHaveCount(1)
    await expect(page.locator('entry id').first()).toBeHidden()
    await page.getByText('怎么订阅').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('关注庄浪县')
  })
})

test('the address is copied by a button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/follow')
  const calendar = page.getByRole('region', { name: '订进日历' })
  await calendar.getByRole('button', { name: '复制地址' }).click()
  await expect(calendar.getByText('已复制')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(await calendar.getByLabel('日历地址', { exact: true }).inputValue())
})

test('a button pressed before its script came does its work when the script is there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  let letIn = () => {}
  const pressed = new Promise<void>((resolve) => (letIn = resolve))
  await page.route('**/scripts/copy-address.js*', async (route) => {
    await pressed
    await route.continue()
  })
  await page.goto('/follow', { waitUntil: 'domcontentloaded' })
  const calendar = page.getByRole('region', { name: '订进日历' })
  await calendar.getByRole('button', { name: '复制地址' }).click()
  letIn()
  await expect(calendar.getByText('已复制')).toBeVisible()
})

test('an address that names no place or kind is a 404', async ({ request }) => {
  for (const path of [
    '/follow/counties/nowhere',
    '/follow/counties',
    '/follow/types/nothing',
    '/follow/types/meeting/regions/nowhere',
    '/follow/nothing',
  ])
    expect((await request.get(path)).status(), path).toBe(404)
})

test('calendars say how often to look again', async ({ request }) => {
  for (const path of ['/timeline/calendar.ics', '/counties/zhuanglang/calendar.ics']) {
    const calendar = await (await request.get(path)).text()
    expect(calendar).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT6H')
    expect(calendar).toContain('X-PUBLISHED-TTL:PT6H')
  }
})
