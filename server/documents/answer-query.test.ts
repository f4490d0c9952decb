import { expect, it, vi } from 'vitest'

import {
  activityQuerySchema,
  articleQuerySchema,
  noQuerySchema,
  searchQuerySchema,
} from '#domain/feed/api/schemas'

import { answerAsked } from './answer-query.ts'

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
])(
  'names in plain Chinese for a program which parameter is wrong',
  async (schema, query, message) => {
    const request = new Request(`https://news.example.org/api/v1/x?${query}`)
    const answer = await answerAsked(request, schema, () => 'asked')
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ code: 'invalid-input', message })
  },
)
