// The status of an answer states the result of the request.

import { randomBytes, randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'

import type { Request } from 'playwright/test'
import sharp from 'sharp'

import { insertPerson } from '../factories.ts'
import { as } from '../newsroom/people.ts'
import { expect, test } from '../fixtures.ts'
import { hydrated } from '../hydrated.ts'
import { changeTo, submitEditionOf } from '../newsroom/editions.ts'

test('what is not there in the newsroom is answered 404, and nobody is sent to sign in with 307', async ({
  page,
  playwright,
  baseURL,
  signInAs,
}) => {
  const nobody = await playwright.request.newContext({ baseURL: baseURL ?? '' })
  const addresses = ['/desk/999999999', '/review/999999999', '/preview/999999999', '/desk/1e3']
  for (const address of addresses) {
    const answer = await nobody.get(address, { maxRedirects: 0 })
    expect(answer.status(), address).toBe(307)
    const way = new URL(answer.headers()['location'] ?? '', baseURL)
    expect(way.pathname).toBe('/sign-in')
    expect(way.searchParams.get('callbackUrl')).toBe(address)
  }
  const narrowed = await nobody.get('/review?level=2&q=%E6%B0%B4&_rsc=x1', { maxRedirects: 0 })
  const { searchParams } = new URL(narrowed.headers()['location'] ?? '', baseURL)
  expect(searchParams.get('callbackUrl')).toBe('/review?level=2&q=%E6%B0%B4')
  await nobody.dispose()

  await signInAs('editor3')
  for (const address of [...addresses, '/desk/no/such', '/admin/settings']) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    await expect(page.getByText(/没有/).first(), address).toBeVisible()
  }
})

test('the gallery of the parts is not there in a production build', async ({ request }) => {
  for (const address of ['/dev/gallery', '/dev/gallery/dark', '/dev'])
    expect((await request.get(address)).status(), address).toBe(404)
})

test('who signs in lands on a page of the newsroom, whatever the address asked for', async ({
  page,
  signInAs,
}) => {
  await signInAs('editor3')
  const asked = [
    '/api/auth/signout',
    '/%61pi/auth/signout',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/%09/evil.example',
    'javascript:alert(1)',
    '%E0%A4%A',
  ]
  for (const callbackUrl of asked) {
    const answer = await page.request.get('/sign-in', { params: { callbackUrl }, maxRedirects: 0 })
    expect(answer.status(), callbackUrl).toBe(307)
    expect(answer.headers()['location'], callbackUrl).toBe('/work')
  }
  for (const address of ['/api/auth/signout', '/api/auth/signin', '/api/auth/error']) {
    await page.goto(address)
    await expect(page.locator('html'), address).toHaveAttribute('lang', 'zh-CN')
  }
})

test('an action that is refused answers with its reason’s status and changes nothing', async ({
  page,
  context,
  signInAs,
  rows,
  baseURL,
}) => {
  const newsroom = { page, context, signInAs }
  const editionId = await submitEditionOf(newsroom, `谁来认领${randomUUID().slice(0, 6)}`)
  await changeTo(newsroom, 'editor1-dingxi')
  await page.goto(`/review/${editionId}`)
  await hydrated(page)
  const claims = (request: Request) =>
    request.postData()?.startsWith(`[{"editionId":${editionId}},null,`) === true
  const claimed = page.waitForRequest(claims)
  await page.getByRole('button', { name: '认领' }).first().click()
  const claim = await claimed
  expect((await claim.response())?.status()).toBe(200)
  await as('editor1-dingxi').release(editionId)

  const { 'next-action': action = '', 'next-router-state-tree': tree = '' } = claim.headers()
  interface Change {
    url?: string
    origin?: string | null
    action?: string
    data?: string
  }
  const answerTo = ({ origin = baseURL ?? '', ...change }: Change = {}) =>
    page.request.post(change.url ?? claim.url(), {
      headers: {
        accept: 'text/x-component',
        'content-type': 'text/plain;charset=UTF-8',
        'next-action': change.action ?? action,
        'next-router-state-tree': tree,
        ...(origin === null ? {} : { origin }),
      },
      data: change.data ?? claim.postData() ?? '',
    })
  const send = async (change?: Change) => (await answerTo(change)).status()
  const holder = async () =>
    (await rows`select claimed_by from editions where id = ${editionId}`)[0]?.['claimed_by']

  for (const origin of ['https://evil.example', 'null', null])
    expect(await send({ origin }), String(origin)).toBe(403)
  for (const data of ['[{"editionId":"x"}]', '[]', '[null]']) expect(await send({ data })).toBe(422)
  // Of another build, perhaps: the framework says that it is not to be had.
  expect(await send({ action: '40'.repeat(21) })).toBe(409)
  expect(await send({ action: `c${action.slice(1)}` })).toBe(400)
  const elsewhere = await answerTo({ url: '/account' })
  expect(elsewhere.status()).toBe(404)
  expect(await elsewhere.text()).toBe('这里没有这个操作，什么都没有做')
  for (const who of ['zhuanglang', 'auditor', 'admin']) {
    await changeTo(newsroom, who)
    expect([403, 404], who).toContain(await send())
  }
  await context.clearCookies()
  expect(await send()).toBe(401)
  expect(await holder()).toBeNull()

  const other = await insertPerson('621100', ['editor1'])
  await as(other.loginName).claim(editionId)
  await changeTo(newsroom, 'editor1-dingxi')
  expect(await send()).toBe(409)
})

test('routes that write answer to no GET, and to no request of another origin or of none', async ({
  page,
  signInAs,
  baseURL,
}) => {
  await signInAs('tongwei')
  const key = randomBytes(16).toString('hex')
  const routes = [
    ['POST', '/api/uploads'],
    ['POST', '/api/uploads/word'],
    ['PUT', `/api/uploads/parts/${key}`],
    ['PUT', '/api/working-copies'],
    ['POST', '/api/reads'],
  ] as const
  for (const [method, route] of routes) {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const headers = origin === undefined ? {} : { origin }
      const answer = await page.request.fetch(route, { method, headers, data: 'x' })
      expect(answer.status(), `${method} ${route} ${origin}`).toBe(403)
    }
    const asked = await page.request.get(route, { headers: { origin: baseURL ?? '' } })
    expect([404, 405], route).toContain(asked.status())
  }
  for (const call of ['publish-due', 'forget', 'disk-full']) {
    const route = `/api/internal/${call}`
    expect((await page.request.get(route)).status(), route).toBe(405)
    const unsigned = await page.request.post(route, { data: {} })
    expect([401, 403], route).toContain(unsigned.status())
  }
})

test('a picture whose file is missing is answered 404', async ({ page, signInAs, baseURL }) => {
  await signInAs('tongwei')
  const background = `#${randomBytes(3).toString('hex')}`
  const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .jpeg()
    .toBuffer()
  const upload = await page.request.post('/api/uploads', {
    data: bytes,
    headers: { origin: baseURL ?? '', 'x-file-name': 'lost.jpg' },
  })
  const { value } = (await upload.json()) as { value: { previewKey: string } }
  const address = `/media/${value.previewKey}`
  expect((await page.request.get(address)).status()).toBe(200)
  rmSync(join(process.env['E2E_DATA_DIR'] ?? '', 'media', value.previewKey))
  for (const answer of [await page.request.get(address), await page.request.head(address)])
    expect(answer.status()).toBe(404)
})
