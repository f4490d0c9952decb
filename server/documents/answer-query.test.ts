import { expect, it, vi } from 'vitest'

import {
  activityQuerySchema,
  articleQuerySchema,
  changeQuerySchema,
  noQuerySchema,
  parseMoment,
  searchQuerySchema,
} from '#domain/feed/api/queries'

import { answerDocument } from './answer-document.ts'
import { answerAsked, answerNumbered } from './answer-query.ts'

vi.mock('server-only', () => ({}))

it.each([
  [articleQuerySchema, 'limit=500', 'limit：要填 1 到 100 的整数'],
  [articleQuerySchema, 'limit=0.5', 'limit：要填 1 到 100 的整数'],
  [articleQuerySchema, 'limit=many', 'limit：要填 1 到 100 的整数'],
  [articleQuerySchema, 'topic=A_', 'topic：只能是小写字母、数字和连字符，最多 60 个'],
  [articleQuerySchema, 'division=62', 'division：要填 6 位的行政区划代码'],
  [articleQuerySchema, 'type=x', 'type：不在可以选的内容里'],
  [articleQuerySchema, `after=${'a'.repeat(201)}`, 'after：最多 200 个字符'],
  [activityQuerySchema, 'from=2026-13-01', 'from：要填日期，如 2026-03-01'],
  [searchQuerySchema, '', 'q：请写要搜的词'],
  [searchQuerySchema, 'q=+', 'q：请写要搜的词'],
  [
    searchQuerySchema,
    `q=${'水'.repeat(61)}&year=12`,
    'q：最多 60 个字；year：要填 1900 到 2999 的整数',
  ],
  [noQuerySchema, 'x=1&y=2', 'x：没有这个参数；y：没有这个参数'],
  [articleQuerySchema, 'limit=1&limit=2', 'limit：只能写一次'],
])(
  'names in plain Chinese for a program which parameter is wrong',
  async (schema, query, message) => {
    const request = new Request(`https://news.example.org/api/v1/x?${query}`)
    const answer = await answerAsked(request, schema, () => 'asked')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ code: 'invalid-input', message })
  },
)

it.each([
  ['2026-03-01', '2026-02-28T16:00:00.000Z'],
  ['2026-03-01T08:00:00+08:00', '2026-03-01T00:00:00.000Z'],
  // A plus that nobody escaped.
  ['2026-03-01T08:00:00 08:00', '2026-03-01T00:00:00.000Z'],
  ['2026-03-01T00:00:00.5Z', '2026-03-01T00:00:00.500Z'],
])('reads %s as a moment', (text, moment) => {
  expect(changeQuerySchema.safeParse({ since: text }).success).toBe(true)
  expect(parseMoment(text)?.toISOString()).toBe(moment)
})

it.each(['2026-02-30', '2026-03-01T08:00:00', '2026-03-01T25:00:00Z', '0001-01-01', 'yesterday'])(
  'takes %s for no moment, and names one that is',
  (since) => {
    const { error } = changeQuerySchema.safeParse({ since })
    expect(error?.issues.map(({ message }) => message)).toContain(
      '要填日期或时间，如 2026-03-01 或 2026-03-01T08:00:00+08:00',
    )
  },
)

it('takes no parameter beside the number of what it is asked for', async () => {
  const request = new Request('https://news.example.org/api/v1/articles/203?x=1')
  const nothing = () => Promise.resolve(null)
  const read = { found: nothing, gone: nothing, missing: '没有这篇报道' }
  expect((await answerNumbered(request, '203', read)).status).toBe(400)
})

it('answers 304 for what has changed in nothing but how late it is', () => {
  const page = (until: string) => ({
    body: `{"items":[],"until":"${until}"}`,
    contentType: 'application/json; charset=utf-8',
    changedAt: null,
    tagged: '[]',
  })
  const { headers } = answerDocument(new Headers(), page('08:00'))
  const known = new Headers({ 'if-none-match': headers.get('etag') ?? '' })
  expect(answerDocument(known, page('08:05')).status).toBe(304)
})
