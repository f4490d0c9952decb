import { eq, sql, sum, type SQLWrapper } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { activities } from '#db/schema/activities'
import { articles } from '#db/schema/articles'
import { activityCounts, articleCounts } from '#db/schema/counts'
import { withRollback } from '#db/testing/test-database'

import { goodContent, NOW, published, setStage } from '../testing/stage.ts'
import { foldCounts } from './fold-counts.ts'

const total = (column: SQLWrapper) => sum(column).mapWith(Number)

const event = (start: string, end: string | null = null) => ({
  ...goodContent().event,
  precision: end ? ('range' as const) : ('day' as const),
  start,
  end,
})

const { scope, span, type, filed, dated, held } = activityCounts

const kept = async (tx: Transaction) => ({
  activities: await tx
    .select({ scope, span, type, filed: total(filed), dated: total(dated), held: total(held) })
    .from(activityCounts)
    .groupBy(scope, span, type)
    .having(sql`sum(${filed}) <> 0 or sum(${held}) <> 0`)
    .orderBy(scope, span, type),
  articles: await tx
    .select({
      divisionCode: articleCounts.divisionCode,
      topicId: articleCounts.topicId,
      live: total(articleCounts.live),
    })
    .from(articleCounts)
    .groupBy(articleCounts.divisionCode, articleCounts.topicId)
    .having(sql`sum(${articleCounts.live}) <> 0`)
    .orderBy(articleCounts.divisionCode, articleCounts.topicId),
})

const countOf = async (tx: Transaction, scope: string, span: string) => {
  const { activities: rows } = await kept(tx)
  const {
    filed = 0,
    dated = 0,
    held = 0,
  } = rows.find((row) => row.scope === scope && row.span === span) ?? {}
  return [filed, dated, held]
}

it('counts an activity for its place, all above it, and each of its days', () =>
  withRollback(async (tx) => {
    await published(
      tx,
      await setStage(tx),
      goodContent({ event: event('2026-03-30', '2026-04-01') }),
    )
    for (const scope of ['62', '6208', '620825']) {
      expect(await countOf(tx, scope, '2026')).toEqual([1, 1, 0])
      expect(await countOf(tx, scope, '2026-03')).toEqual([1, 1, 0])
      expect(await countOf(tx, scope, '2026-04')).toEqual([0, 0, 0])
      expect(await countOf(tx, scope, '2026-03-30')).toEqual([1, 1, 1])
      expect(await countOf(tx, scope, '2026-04-01')).toEqual([0, 0, 1])
      expect(await countOf(tx, scope, '2026-04-02')).toEqual([0, 0, 0])
    }
  }))

it('follows every change of what is counted, as counting the rows again does', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const first = await published(tx, stage, goodContent({ event: event('2026-03-16') }))
    await published(
      tx,
      stage,
      goodContent({ headline: '另一件事', event: event('2026-03-17', '2026-03-19') }),
      new Date(NOW.getTime() + 60_000),
    )
    const [article] = await tx.select().from(articles).where(eq(articles.id, first.articleId))
    const ofFirst = eq(activities.id, article?.activityId ?? 0)
    const isFirst = eq(articles.id, first.articleId)
    const changes = [
      () =>
        tx
          .update(activities)
          .set({ timelineOn: '2025-12-31', startOn: '2025-12-31' })
          .where(ofFirst),
      () => tx.update(activities).set({ type: 'history' }).where(ofFirst),
      () => tx.update(activities).set({ divisionCode: '620500' }).where(ofFirst),
      () => tx.update(articles).set({ divisionCode: '620500' }).where(isFirst),
      () => tx.update(articles).set({ state: 'withdrawn' }).where(isFirst),
      () => tx.update(articles).set({ state: 'live' }).where(isFirst),
      () => tx.update(articles).set({ state: 'withdrawn' }),
    ]
    for (const change of changes) {
      await change()
      const before = await kept(tx)
      await foldCounts(tx)
      expect(await kept(tx)).toEqual(before)
      await tx.execute(sql`select rebuild_counts()`)
      expect(await kept(tx)).toEqual(before)
    }
    expect(await kept(tx)).toEqual({ activities: [], articles: [] })
  }))
