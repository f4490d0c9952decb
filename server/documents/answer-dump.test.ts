import { expect, it, vi } from 'vitest'

import { answerDump } from './answer-dump.ts'

const { found, find } = vi.hoisted(() => {
  const { promise, resolve } = Promise.withResolvers<null>()
  return { found: promise, find: resolve }
})
vi.mock('server-only', () => ({}))
vi.mock('../database.ts', () => ({ readerDatabase: () => null }))
vi.mock('./feed-site.ts', () => ({}))
vi.mock('#domain/feed/api/list-years', () => ({ findPublishedYear: () => found }))

it('tells a program whose year must wait so as a problem, and that it may soon ask again', async () => {
  const ask = () => answerDump(new Request('https://news.example.org/x'), '2026', 'json')
  const waiting = [ask(), ask()]
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(Object.fromEntries(refused.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
    'content-type': 'application/json',
    'retry-after': '5',
  })
  expect(await refused.json()).toEqual({
    code: 'limit-reached',
    message: expect.stringContaining('请过 5 秒再取') as string,
  })
  find(null)
  for (const answer of await Promise.all(waiting)) expect(answer.status).toBe(404)
})
