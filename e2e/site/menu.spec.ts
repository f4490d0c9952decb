import { expect, test } from '../fixtures.ts'

const ENTRIES = '首页 时间轴 地区 专题 图片 系列 提案 协商 订阅 我要说'.split(' ')

for (const [width, lines] of [
  [360, 2],
  [640, 1],
  [1280, 1],
] as const) {
  test(`a window of ${width} px shows the whole menu in ${lines} of its lines`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 })
    await page.goto('/proposals')
    const links = page.getByRole('navigation', { name: '主导航' }).getByRole('link')
    await expect(links).toHaveText(ENTRIES)
    const tops = new Set<number>()
    for (const link of await links.all()) {
      await expect(link).toBeVisible()
      const box = await link.boundingBox()
      tops.add(Math.round(box?.y ?? 0))
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? width) + (box?.width ?? width)).toBeLessThanOrEqual(width)
    }
    expect(tops.size).toBe(lines)
  })
}

test('a phone marks where one is, on a receipt’s page, too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const [path, entry] of [
    ['/timeline', '时间轴'],
    ['/counties/xigu/proposals', '提案'],
    ['/consultations', '协商'],
    ['/follow', '订阅'],
    ['/say', '我要说'],
    ['/receipts', '我要说'],
  ] as const) {
    await page.goto(path)
    const marked = page.locator('.nav [aria-current]')
    await expect(marked, path).toHaveText(entry)
    await expect(marked, path).toBeVisible()
  }
})

test('a phone in elder mode has the way to all the others at hand, in one line', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.addInitScript(() => localStorage.setItem('elder', '1'))
  await page.goto('/counties/zhuanglang')
  const bar = page.getByRole('region', { name: '长者版工具' })
  const ways = bar.getByRole('link', { name: '栏目' })
  const height = (await bar.boundingBox())?.height ?? 0
  expect(height).toBeLessThan(2 * ((await ways.boundingBox())?.height ?? 0))
  await ways.click()
  for (const name of ['活动时间轴', '提案办理', '协商回音'])
    await expect(
      page.getByRole('contentinfo').getByRole('link', { name, exact: true }),
    ).toBeInViewport()
})
