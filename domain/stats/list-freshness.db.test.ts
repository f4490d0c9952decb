import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { liveArticles } from '../testing/live-article.ts'
import { corrected, goodContent, NOW, published, setStage } from '../testing/stage.ts'
import { listFreshness } from './list-freshness.ts'

const LIMITS = { news: 14, notice: 180 }
it('lists each place of the scope by its newest live item, which a correction is not', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage, goodContent(), NOW)
    const earlier = new Date('2026-03-04T17:00:00Z')
    await tx.update(articles).set({ publishedAt: earlier }).where(eq(articles.id, articleId))
    const content = goodContent({ headline: '改正过的一篇' })
    await corrected(tx, stage, articleId, { publicNote: '人数写错了。', content })
    const board = await listFreshness(tx, { actor: stage.first, now: NOW, limits: LIMITS })
    expect(board.divisions.map(({ code, state, days }) => [code, state, days])).toEqual([
      ['620800', 'empty', null],
      ['620825', 'stale', 15],
      ['620826', 'empty', null],
    ])
  }))

it('holds the province itself, and a zone, which has no committee: both publish', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'editor3', '620000')
    const code = '620171'
    const zone = { code, parentCode: '620500', level: 'zone', slug: 'own-zone' } as const
    await tx
      .insert(divisions)
      .values({ ...zone, name: '自办新区', shortName: '自办新区', position: 999 })
    const board = await listFreshness(tx, { actor, now: NOW, limits: LIMITS })
    const codes = board.divisions.map((division) => division.code)
    expect(codes).toEqual(expect.arrayContaining(['620000', '620500', '620825', code]))
    expect(codes).toHaveLength(await tx.$count(divisions))
  }))

it('measures a column by the limit of its kind, and leaves out those that do not run', () =>
  withRollback(async (tx) => {
    const actor = await insertAccount(tx, 'editor3', '620000')
    const made = await tx
      .insert(topics)
      .values([
        { kind: 'column', slug: 'own-news', name: '自办动态' },
        { kind: 'column', slug: 'own-notices', name: '自办公告', cadence: 'notice' },
        { kind: 'column', slug: 'own-empty', name: '自办空栏' },
        { kind: 'topic', slug: 'own-over', name: '自办旧专题', endsOn: '2026-03-19' },
      ])
      .returning({ id: topics.id })
    const publishedAt = new Date('2026-02-20T02:00:00Z')
    const ids = await liveArticles(tx, [{ publishedAt }, { publishedAt }])
    for (const [index, id] of ids.entries()) {
      await tx
        .update(articles)
        .set({ topicId: made[index]?.id ?? null })
        .where(eq(articles.id, id))
    }
    const { columns } = await listFreshness(tx, { actor, now: NOW, limits: LIMITS })
    const own = columns.filter(({ slug }) => slug.startsWith('own-'))
    expect(own.map(({ slug, state }) => [slug, state])).toEqual([
      ['own-news', 'stale'],
      ['own-notices', 'fresh'],
      ['own-empty', 'empty'],
    ])
  }))

it('is refused to those who oversee nothing', () =>
  withRollback(async (tx) => {
    for (const role of ['correspondent', 'auditor'] as const) {
      const actor = await insertAccount(tx, role, '620000')
      const asked = listFreshness(tx, { actor, now: NOW, limits: LIMITS })
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))
