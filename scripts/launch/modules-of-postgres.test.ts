import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { guardWrites, WRITES } from './modules-of-postgres.ts'

const ROOT = join(import.meta.dirname, '../..')

interface Write {
  nextWrite(): unknown
  failed: string[]
}

/** The driver's function as it stands in `source`, of a connection that has no socket any more. */
function writeOf(source: string): Write {
  const from = source.indexOf(WRITES)
  const own = source.slice(from, source.indexOf('\n  }', from) + 4)
  const program = `
    const [socket, options, failed] = [null, {}, []]
    let [chunk, nextWriteTimer] = [Buffer.from('a query'), null]
    const Errors = { connection: (code) => code }
    const error = (code) => failed.push(code)
    ${own}
    return { nextWrite, failed }`
  // oxlint-disable-next-line typescript/no-implied-eval, no-new-func
  return new Function(program)() as Write
}

it.each(['src', 'cjs/src'])('has a query fail whose connection is gone, by %s', (folder) => {
  const source = readFileSync(join(ROOT, 'node_modules/postgres', folder, 'connection.js'), 'utf8')
  expect(source.split(WRITES)).toHaveLength(2)
  expect(() => writeOf(source).nextWrite()).toThrow("reading 'write'")
  const guarded = writeOf(guardWrites(source))
  expect(guarded.nextWrite()).toBe(false)
  expect(guarded.failed).toEqual(['CONNECTION_CLOSED'])
})
