import { inspect } from 'node:util'

import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { databaseErrorCode, withoutQuery } from './database-error.ts'
import { accounts } from './schema/accounts.ts'
import { watchedTerms } from './schema/watched-terms.ts'
import { withRollback } from './testing/test-database.ts'

const CANARY = '138渔歌子0000'

describe('a statement that fails', () => {
  const failures: [string, (tx: Parameters<Parameters<typeof withRollback>[0]>[0]) => unknown][] = [
    [
      'a character that no text holds',
      (tx) =>
        tx
          .select()
          .from(accounts)
          .where(eq(accounts.loginName, `${CANARY}\0`)),
    ],
    ['a value of the wrong type', (tx) => tx.execute(sql`select ${CANARY}::int`)],
    [
      'a value that is there already',
      async (tx) => {
        const row = { term: CANARY, explanation: '', kind: 'mistake' as const }
        await tx.insert(watchedTerms).values(row)
        await tx.insert(watchedTerms).values(row)
      },
    ],
  ]
  it.each(failures)('shows nothing of its SQL and values: %s', async (_, fail) => {
    let error: unknown
    await withRollback(async (tx) => {
      error = await tx
        .transaction(async (inner) => fail(inner))
        .then(
          () => null,
          (caught: unknown) => caught,
        )
    })
    expect(error).toMatchObject({ name: 'DatabaseError', code: expect.stringMatching(/^2/) })
    const printed = inspect(error, { depth: 10, showHidden: true })
    expect(printed).not.toContain('渔歌子')
    expect(printed).not.toMatch(/select |insert into/i)
  })

  it('names the constraint, which is no secret', () =>
    withRollback(async (tx) => {
      const row = { term: CANARY, explanation: '', kind: 'mistake' as const }
      await tx.insert(watchedTerms).values(row)
      await expect(
        tx.transaction((inner) => inner.insert(watchedTerms).values(row)),
      ).rejects.toMatchObject({
        message: 'Database error 23505 in watched_terms.watched_terms_term_unique',
      })
    }))

  it('covers an error from the driver itself', () => {
    const raw = Object.assign(new Error(`invalid input: "${CANARY}"`), {
      code: '22P02',
      severity: 'ERROR',
      detail: CANARY,
    })
    expect(inspect(withoutQuery(raw), { showHidden: true })).not.toContain('渔歌子')
    expect(databaseErrorCode(raw)).toBe('22P02')
    expect(databaseErrorCode(new TypeError('no statement'))).toBeNull()
  })
})
