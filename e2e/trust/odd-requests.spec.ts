// Requests that no page of ours makes: refused as errors of the sender, with nothing of the inside revealed.

import { randomUUID } from 'node:crypto'

import {
  BROKEN_MESSAGES,
  formOfAction,
  OVERSIZED_MESSAGES,
  RESUMING,
  UNKNOWN_ACTIONS,
  USELESS_MESSAGES,
  type Message,
} from '#lib/testing/hostile-messages'
import { INSIDE } from '#lib/testing/inside'

import { expect, test } from '../fixtures.ts'

test('a broken message to an action is an error of the sender, whoever sends it', async ({
  page,
  context,
  signInAs,
  baseURL,
}) => {
  await signInAs('tongwei')
  await page.goto('/desk/new')
  const sent = page.waitForRequest((asked) => asked.headers()['next-action'] !== undefined)
  await page.getByLabel('主题').fill(`谁来读${randomUUID().slice(0, 6)}`)
  await page.getByLabel('正文').fill('县政协委员看了冬灌的渠，量了水位。')
  const action = (await sent).headers()['next-action'] ?? ''
  const send = async (
    { contentType, body }: Omit<Message, 'name'>,
    headers: Record<string, string> = {},
  ) => {
    const answer = await page.request.post('/desk/new', {
      headers: { 'content-type': contentType, origin: baseURL ?? '', ...headers },
      data: body,
    })
    const text = await answer.text()
    expect(text).not.toMatch(INSIDE)
    return answer.status()
  }
  const expectRefused = async (status: Promise<number>, what: string) => {
    expect(await status, what).toBeGreaterThanOrEqual(400)
    expect(await status, what).toBeLessThan(500)
  }
  for (const signedIn of [true, false]) {
    if (!signedIn) await context.clearCookies()
    for (const message of [...BROKEN_MESSAGES, ...OVERSIZED_MESSAGES]) {
      const what = `${message.name}, ${signedIn}`
      await expectRefused(send(message, { 'next-action': action }), what)
      await expectRefused(send(message), `${what}, to no action`)
    }
    for (const message of USELESS_MESSAGES)
      expect(await send(message, { 'next-action': action }), message.name).toBeLessThan(500)
    for (const unknown of UNKNOWN_ACTIONS)
      await expectRefused(
        send({ ...RESUMING, body: '[]' }, { 'next-action': unknown }),
        `action ${unknown}`,
      )
    await expectRefused(send(RESUMING, RESUMING.headers), RESUMING.name)
    const ofAction = formOfAction(action)
    await expectRefused(send(ofAction), ofAction.name)
  }
  // It goes on answering.
  expect((await page.request.get('/api/health/live')).status()).toBe(200)
})

test('a router state that no page of ours has is no error', async ({ request }) => {
  const states = [
    'x',
    '%',
    '[]',
    '["",{},null,null,true]',
    '['.repeat(2_000),
    encodeURIComponent('["",{"children":["x",{}]}]'),
  ]
  for (const state of states) {
    for (const address of ['/sign-in', '/timeline', '/counties/tongwei', '/desk']) {
      const headers = { rsc: '1', 'next-router-state-tree': state }
      const answer = await request.get(address, { headers, maxRedirects: 0 })
      const text = await answer.text()
      expect(text, `${address} ${state.slice(0, 40)}`).not.toMatch(INSIDE)
      expect(answer.status(), `${address} ${state.slice(0, 40)}`).toBeLessThan(500)
    }
  }
})

test('a search is answered as a page, whatever a router would ask for', async ({ request }) => {
  const address = '/search?q=%E6%8F%90%E6%A1%88'
  const answer = await request.get(address, { headers: { rsc: '1', 'next-router-prefetch': '1' } })
  expect(answer.status()).toBe(200)
  expect(answer.headers()['content-type']).toContain('text/html')
})

test('a file asked for in parts comes whole', async ({ request }) => {
  const { status, size } = await sizeOf('/scripts/first.js')
  expect(status).toBe(200)
  for (const range of ['bytes=0-3', 'bytes=999999999-', 'bytes=-0', 'bytes=5-1,7-', 'x']) {
    for (const path of ['/scripts/first.js', '/feed.css', '/', '/timeline/feed.xml'])
      expect((await request.get(path, { headers: { range } })).status(), path + range).toBe(200)
    expect(await sizeOf('/scripts/first.js', { range })).toEqual({ status, size })
  }

  async function sizeOf(path: string, headers = {}) {
    const answer = await request.get(path, { headers })
    return { status: answer.status(), size: (await answer.body()).byteLength }
  }
})

test('what lies around a site of this kind is not there', async ({ request }) => {
  const scripts =
    (await (await request.get('/sign-in')).text()).match(/\/_next\/static\/[^"]+\.js/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  const addresses = [
    '/.env',
    '/.env.local',
    '/.git/config',
    '/.git/HEAD',
    '/package.json',
    '/next.config.ts',
    '/.data/secrets.json',
    '/_next/../.data/secrets.json',
    '/_next/static/../../secrets.json',
    '/_next/static/%2e%2e/%2e%2e/package.json',
    '/server/auth.ts',
    '/.next/BUILD_ID',
    '/_next/image?url=%2Ficon.svg&w=64&q=75',
    '/_next/webpack-hmr',
    ...scripts.slice(0, 5).map((script) => `${script}.map`),
  ]
  for (const address of addresses) {
    const answer = await request.get(address, { maxRedirects: 0 })
    expect([400, 404], address).toContain(answer.status())
    expect(await answer.text(), address).not.toMatch(/authSecret|databasePassword|"dependencies"/)
  }
})
