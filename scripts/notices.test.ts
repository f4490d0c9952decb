import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { NOTICES, readLockfile, renderNotices } from './notices.ts'

const lockOf = (packages: Record<string, object>) => JSON.stringify({ packages })

it('the notices are those of package-lock.json: npm run notices', () => {
  const kept = readFileSync(join(import.meta.dirname, '..', NOTICES), 'utf8')
  expect(kept).toBe(renderNotices(readLockfile()))
})

it('names each package of a production install once, and none for development', () => {
  const text = renderNotices(
    lockOf({
      '': { version: '1.0.0' },
      'node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/c/node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
      'node_modules/c': { version: '2.0.0', license: 'ISC' },
      'node_modules/d': { version: '3.0.0', license: 'MIT', dev: true },
    }),
  )
  expect(text.split('\n## ').slice(1)).toEqual(['ISC\n\n- c 2.0.0\n', 'MIT\n\n- @a/b 1.0.0\n'])
})

it('stops at a package without a licence', () => {
  const unlicensed = lockOf({ 'node_modules/e': { version: '1.0.0' } })
  expect(() => renderNotices(unlicensed)).toThrow('e 1.0.0 has no licence')
})
