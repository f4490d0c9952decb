// Requests that no page of ours makes: refused as the sender's fault, with nothing told of the inside.

import { expect, test } from '../fixtures.ts'

const INSIDE =
  /\bat \w+ \(|node_modules|\.next\/|\/home\/|\/work\/|select .* from|insert into|postgres|digest":"[^"]{11,}/i

test('a router state that no page of ours has is no fault', async ({ request }) => {
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
