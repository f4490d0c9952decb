import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

// Every file that writes on somebody's behalf must show, in a test beside it, that it can say no.
const COMMAND = /export (?:async )?function \w+\(\s*\n?\s*ctx: Context,/
/** Parts of commands: they run inside one that is tested, and are not called from outside. */
const PARTS = [
  'domain/edition/move-edition.ts',
  'domain/edition/review-move.ts',
  'domain/announcement/announcement-move.ts',
  'domain/article/begin-edition.ts',
  'domain/assignment/assignment-move.ts',
  'domain/assignment/handling-move.ts',
  'domain/intake/intake-move.ts',
  'domain/matter/card-move.ts',
  'domain/matter/lock-session.ts',
  'domain/promise/promise-move.ts',
  'domain/proposal/proposal-move.ts',
  'domain/consultation/consultation-move.ts',
  'domain/media/encode-and-keep.ts',
  'domain/request-once.ts',
  'domain/publication/article-move.ts',
  'domain/notice/send-code.ts',
  'domain/co-authors/add-credits.ts',
  'domain/corrections/answer-correction.ts',
]

const commands = globSync('domain/**/*.ts').filter(
  (path) =>
    !path.endsWith('.test.ts') &&
    !PARTS.includes(path) &&
    !path.startsWith('domain/testing/') &&
    COMMAND.test(readFileSync(path, 'utf8')),
)

describe('every command', () => {
  it('is found', () => {
    expect(commands.length).toBeGreaterThanOrEqual(10)
  })
  for (const path of commands) {
    it(`${path} has a test of refusal`, () => {
      const test = readFileSync(path.replace(/\.ts$/, '.db.test.ts'), 'utf8')
      expect(test).toMatch(/it\(\s*'[^']*refuse/)
      expect(test).toMatch(/rejects\.toMatchObject\(\{[^}]*(code|issues)/)
    })
  }
})
