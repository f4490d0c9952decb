import { afterAll, beforeAll } from 'vitest'

import type { Transaction } from '#db/client'

import { takenBack, withRollback } from './test-database.ts'

/**
 * Arranges once what the tests of this block begin from, before the first of them. Each of them gets that, and what it
 * does is taken back before the next.
 */
export function arrangeOnce<T>(
  arrange: (tx: Transaction) => Promise<T>,
): (test: (tx: Transaction, arranged: T) => Promise<void>) => Promise<void> {
  const over = Promise.withResolvers<void>()
  let whole = Promise.resolve()
  let begun: { tx: Transaction; arranged: T } | undefined
  beforeAll(
    () =>
      new Promise<void>((resolve, reject) => {
        whole = withRollback(async (tx) => {
          begun = { tx, arranged: await arrange(tx) }
          resolve()
          await over.promise
        })
        whole.catch(reject)
      }),
  )
  afterAll(async () => {
    over.resolve()
    await whole
  })
  return async (test) => {
    if (!begun) throw new Error('Nothing was arranged')
    const { tx, arranged } = begun
    await takenBack(tx, (inner) => test(inner, arranged))
  }
}
