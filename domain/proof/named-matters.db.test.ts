import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

import { comparedTitle } from './named-matters.ts'

it('finds a title that a text names by the index over titles as they are compared', () =>
  withRollback(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    const asked = tx
      .select({ id: matters.id })
      .from(matters)
      .where(eq(comparedTitle, '关于修桥的提案'))
    const plan = await tx.execute(sql`explain ${asked}`)
    const words = JSON.stringify(plan)
    expect(words).toContain('matters_compared_title')
    expect(words).toContain('Index Cond')
  }))
