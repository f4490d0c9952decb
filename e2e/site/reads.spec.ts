import { devices } from 'playwright/test'

import { expect, test } from '../fixtures.ts'

// A reader's browser, not one that says it is driven by a program.
test.use({ userAgent: devices['Desktop Firefox'].userAgent })

test('an article read is counted once, without a cookie, and shows among the figures', async ({
  page,
  context,
  rows,
  signInAs,
}) => {
  const [article] = await rows<{ id: string }[]>`
    select id from articles where state = 'live' order by published_at limit 1 offset 3`
  const counted = async () => {
    const [row] = await rows<{ count: number }[]>`
      select coalesce(sum(count), 0)::int as count from reads where article_id = ${article?.id ?? 0}`
    return row?.count ?? 0
  }
  const before = await counted()
  const sent = page.waitForRequest((request) => request.url().endsWith('/api/reads'))
  await page.clock.install()
  await page.goto(`/articles/${article?.id}`)
  await page.clock.runFor(6_000)
  const request = await sent
  expect(await request.headerValue('cookie')).toBeNull()
  expect(request.postData()).toMatch(new RegExp(`^${article?.id}\\.`))
  expect((await request.response())?.status()).toBe(204)
  await expect.poll(counted).toBe(before + 1)

  let again = 0
  page.on('request', (one) => {
    if (one.url().endsWith('/api/reads')) again += 1
  })
  await page.reload()
  await page.clock.runFor(20_000)
  expect(again).toBe(0)
  expect(await context.cookies()).toEqual([])

  await signInAs('editor3')
  await page.goto('/stats')
  await expect(page.getByText(/读者共读 [\d,]+ 次/)).toBeVisible()
})

test('what is no ticket of ours, comes from elsewhere or from a program is not counted', async ({
  page,
  request,
  rows,
}) => {
  const [article] = await rows<{ id: string }[]>`
    select id from articles where state = 'live' order by published_at limit 1 offset 4`
  await page.goto(`/articles/${article?.id}`)
  const ticket = await page.locator('script[data-article]').getAttribute('data-article')
  const origin = new URL(page.url()).origin
  const send = async (body: string, headers: Record<string, string>) =>
    (await request.post('/api/reads', { data: Buffer.from(body), headers })).status()
  expect(await send(ticket ?? '', { origin: 'https://elsewhere.example' })).toBe(403)
  expect(await send(`${article?.id}.aaaaaaaaaaaaaaaa`, { origin })).toBe(400)
  expect(await send('9'.repeat(10_000), { origin })).toBe(400)
  expect(await send('', { origin })).toBe(400)
  expect(await send(ticket ?? '', { origin, 'user-agent': 'Baiduspider/2.0' })).toBe(204)
})
