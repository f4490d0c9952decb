import { eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { foldCounts } from '../activity/fold-counts.ts'
import { layFigureWorld } from '../testing/figure-world.ts'
import { listHonours } from './list-honours.ts'

const YEAR = { from: '2026-01-01', until: '2027-01-01' }

const kept = async (tx: Transaction) => ({
  places: await tx.execute(sql`
    select division_code, span, sum(submitted)::int as submitted, sum(used)::int as used, sum(characters)::int as characters,
      sum(pictures)::int as pictures
    from place_figures group by 1, 2 having sum(submitted) <> 0 or sum(used) <> 0 order by 1, 2`),
  people: await tx.execute(sql`
    select division_code, span, name, author_id, trim_scale(sum(submitted)) as submitted, trim_scale(sum(used)) as used,
      sum(articles)::int as articles, trim_scale(sum(characters)) as characters, trim_scale(sum(pictures)) as pictures
    from person_figures group by 1, 2, 3, 4, submitter_id having sum(submitted) <> 0 or sum(articles) <> 0
    order by 1, 2, 3, 4, submitter_id`),
})

it('follows every change of what is counted, as making the sums again does', () =>
  withRollback(async (tx) => {
    await layFigureWorld(tx)
    const before = await kept(tx)
    expect(before.places.length).toBeGreaterThan(20)
    expect(before.people.length).toBeGreaterThan(20)
    await foldCounts(tx)
    expect(await kept(tx)).toEqual(before)
    await tx.execute(sql`select rebuild_counts()`)
    expect(await kept(tx)).toEqual(before)
  }))

it('counts nothing that is withdrawn, and what comes back where it was', () =>
  withRollback(async (tx) => {
    await layFigureWorld(tx)
    const honours = () => listHonours(tx, { divisionCode: '620000', period: YEAR })
    const before = await honours()
    expect(before.people.length).toBeGreaterThan(3)
    const live = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(eq(articles.state, 'live'))
    await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.state, 'live'))
    expect(await honours()).toEqual({ divisions: [], people: [] })
    for (const { id } of live)
      await tx.update(articles).set({ state: 'live' }).where(eq(articles.id, id))
    expect(await honours()).toEqual(before)
  }))
