import { insertPerson } from '../factories.ts'
import { mainOf } from '../document.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'

test('after signing in people land where their work is, and accounts without a role read so', async ({
  context,
  signInAs,
}) => {
  const places = {
    tongwei: '/desk',
    editor1: '/review',
    'editor2-dingxi': '/review',
    editor3: '/review',
    admin: '/admin/accounts',
    auditor: '/admin/audit',
  }
  for (const [who, place] of Object.entries(places)) {
    await context.clearCookies()
    await signInAs(who)
    const answer = await context.request.get('/work')
    expect(new URL(answer.url()).pathname, who).toBe(place)
    expect(mainOf(await answer.text()), who).not.toContain('您现在没有角色')
  }
  await context.clearCookies()
  const { loginName } = await insertPerson('620800', [])
  await signInAs(loginName)
  const answer = await context.request.get('/work')
  expect(mainOf(await answer.text())).toContain('您现在没有角色')
})

test('on a phone at most five entries stand at the foot, and the rest is one tap away', async ({
  page,
  context,
  signInAs,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const foot = page.getByRole('navigation', { name: '底部导航' })
  for (const who of ['editor3', 'officer', 'tongwei', 'member', 'clerk', 'auditor', 'admin']) {
    await context.clearCookies()
    await signInAs(who)
    await page.goto('/account')
    const shown = foot.locator(':scope > a, :scope > details > summary')
    expect(await shown.count(), who).toBeLessThanOrEqual(5)
    // The sign is read before the word: no two entries have the same.
    const signs = await shown.locator('svg').evaluateAll((all) => all.map((one) => one.innerHTML))
    expect(new Set(signs).size, who).toBe(signs.length)
    const own = foot.getByRole('link', { name: '我的账号' })
    if (await foot.getByText('更多').isVisible()) await foot.getByText('更多').click()
    await expect(own, who).toBeInViewport({ ratio: 1 })
    await expect(own, who).toHaveAttribute('aria-current', 'page')
  }
})

test('on a phone the menu of a published line stands beside its headline', async ({
  page,
  signInAs,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await signInAs('editor3')
  await page.goto('/published')
  const line = page.getByRole('article').first()
  const sign = line.locator('summary').first()
  /** From the headline's end, and from its top: a press may scroll the page. */
  const placeOfSign = () =>
    line.evaluate((whole) => {
      const [headline, own] = ['h2, h3', 'summary'].map((part) =>
        whole.querySelector(part)?.getBoundingClientRect(),
      )
      if (!headline || !own) throw new Error('The line has no headline or no menu')
      const [across, down] = [own.x - headline.right, own.y - headline.y].map(Math.round)
      return { across, down, room: headline.height }
    })
  const closed = await placeOfSign()
  expect(closed.down).toBeLessThan(closed.room)
  expect(closed.across).toBeGreaterThanOrEqual(0)
  await sign.click()
  await expect(line.getByRole('link', { name: '三审三校单' })).toBeVisible()
  await expect.poll(placeOfSign).toEqual(closed)
})

test('what is folded at the foot opens without scripts and closes with Escape', async ({
  browser,
  page,
  context,
  signInAs,
}) => {
  await signInAs('officer')
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/notices')
  const summary = page.getByRole('navigation', { name: '底部导航' }).locator('summary')
  const link = page.getByRole('link', { name: '我的账号' }).last()
  await hydrated(page)
  await summary.press('Enter')
  await expect(link).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(link).toBeHidden()
  await expect(summary).toBeFocused()
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    storageState: await context.storageState(),
  })
  const bare = await plain.newPage()
  await bare.goto(page.url())
  await bare.getByRole('navigation', { name: '底部导航' }).locator('summary').click()
  await bare.getByRole('link', { name: '我的账号' }).last().click()
  await expect(bare).toHaveURL(/\/account$/)
  await plain.close()
})
