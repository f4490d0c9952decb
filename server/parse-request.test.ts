import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'
import { z } from 'zod'

import { BROKEN_TEXT, plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { parseRequest } from './parse-request.ts'

const schema = z.object({ editionId: z.int().positive() })

test('what has the shape comes through, without what was not asked for', () => {
  expect(parseRequest(schema, { editionId: 7, role: 'admin' })).toEqual({ editionId: 7 })
})

test.each([undefined, null, '7', {}, { editionId: '7' }, { editionId: -1 }])(
  'a form that sends %j is refused in the words of its reader, and is no error of ours',
  (request) => {
    const parse = () => parseRequest(schema, request)
    expect(parse).toThrow(Refusal)
    expect(parse).toThrow(/请刷新页面再试$/)
  },
)

test('what no text can hold is refused in words, with its field', () => {
  const parse = () => parseRequest(z.object({ reason: plainText() }), { reason: '字\0' })
  expect(parse).toThrow(
    expect.objectContaining({ code: 'invalid-input', issues: { reason: [BROKEN_TEXT] } }),
  )
})

test('a place that knows better says its own sentence', () => {
  expect(() => parseRequest(schema, null, '文字太长')).toThrow('文字太长')
})

test('no action and no route of the portal parses what it is sent in another way', () => {
  const files = globSync('app/**/{*actions,route}.ts')
  expect(files.length).toBeGreaterThan(30)
  const others = files.filter((file) =>
    /\w\.parse\(/.test(readFileSync(file, 'utf8').replaceAll('JSON.parse', '')),
  )
  expect(others).toEqual([])
})
