import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'

import { expect, it } from 'vitest'

import { checkArguments, divisionCode, rowId } from './arguments.ts'

const SERVER = dirname(import.meta.dirname)
/** A function's parameters, and the first statement of its body after the directive. */
const CACHED = /function (\w+)\(((?:[^()]|\([^()]*\))*)\)[^{]*\{\s*'use cache'\s*([^\n]*)/g

it('finds each cached reader and its check of its arguments', () => {
  const read = globSync('**/*.ts', { cwd: SERVER })
    .filter((path) => !path.endsWith('.test.ts'))
    .map((path) => readFileSync(`${SERVER}/${path}`, 'utf8'))
  const cached = read.flatMap((text) => [...text.matchAll(CACHED)])
  const directives = read.reduce((sum, text) => sum + text.split("'use cache'").length - 1, 0)
  expect(cached.length).toBe(directives)
  expect(cached.length).toBeGreaterThan(30)
  const unchecked = cached.filter(
    ([, , parameters = '', first = '']) =>
      parameters.trim() && !first.startsWith('checkArguments('),
  )
  expect(unchecked.map(([, name]) => name)).toEqual([])
})

it.each([
  [divisionCode, '62'],
  [divisionCode, { code: '620000' }],
  [rowId, -1],
  [rowId, '1'],
])('refuses another shape', (schema, value) => {
  expect(() => checkArguments([schema, value])).toThrow()
})
