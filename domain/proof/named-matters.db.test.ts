import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { comparedTitle } from '#db/schema/matter/compared-title'
import { matters } from '#db/schema/matter/matters'
import { withRollback } from '#db/testing/test-database'

it('finds a title that a text names by the index over titles as they are compared', () =>
  withRollback(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    const asked = tx
      .select({ id: matters.id })
      .from(matters)
      .where(eq(comparedTitle(matters.title), '关于修桥的提案'))
    const plan = await tx.execute(sql`explain ${asked}`)
    const words = JSON.stringify(plan)
    expect(words).toContain('matters_compared_title')
    expect(words).toContain('Index Cond')
  }))
