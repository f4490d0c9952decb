import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

import { expect, it } from 'vitest'

const ASKED = `
  const loaded = await Promise.all(
    ['drizzle-orm', 'drizzle-orm/pg-core', 'drizzle-orm/postgres-js'].map((name) => import(name)),
  )
  console.log(JSON.stringify({
    names: loaded.flatMap((module) => Object.keys(module)),
    isOne: loaded[1].pgTable('a', {})[loaded[0].Table.Symbol.Name] === 'a',
  }))`

function load(...args: string[]): unknown {
  const text = execFileSync(process.execPath, [...args, '--input-type=module', '--eval', ASKED], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })
  return JSON.parse(text) as unknown
}

it('loads of drizzle-orm what Node loads by itself', () => {
  const quick = load('--import', join(import.meta.dirname, 'modules-of-drizzle.ts'))
  expect(quick).toMatchObject({ isOne: true })
  expect(quick).toEqual(load())
})
