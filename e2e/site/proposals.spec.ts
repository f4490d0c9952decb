import { expect, test } from '../fixtures.ts'
import { CANARY, publishSession, weigh } from './shown-session.ts'

test('every figure of a session leads to its rows, and what is not public is not there', async ({
  request,
  rows,
}) => {
  const { path } = await publishSession(rows, 'closed')
  const session = await (await request.get(path)).text()
  expect(session).toContain('另有2件没有公开')
  const lists = [...new Set(session.match(/\/proposals\/[\w-]+\/10-2\/list\/[^"]+/g))]
  expect(lists).toHaveLength(8)
  for (const list of lists) {
    const page = await request.get(list)
    expect(page.status(), list).toBe(200)
    const html = await page.text()
    expect(html, list).toContain('共3件，公开1件')
    expect(html, list).not.toContain(CANARY)
  }
  const card = await (await request.get(`${path}/1`)).text()
  expect(card).toContain('关于公开的一件的提案')
  expect(session + card).not.toContain(CANARY)
  expect(await weigh(request, path)).toBeLessThan(25_000)
  expect(await weigh(request, `${path}/1`)).toBeLessThan(25_000)

  const missing = await request.get(`${path}/99`)
  for (const number of [2, 3]) {
    const page = await request.get(`${path}/${number}`)
    expect(page.status()).toBe(404)
    expect(await page.body()).toEqual(await missing.body())
  }
})
