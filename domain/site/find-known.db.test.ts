import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../publication/withdraw-article.ts'
import { announced, entered } from '../testing/announcements.ts'
import { as, goodContent, published, requestKey, setStage } from '../testing/stage.ts'
import { findKnown, type NamedThing } from './find-known.ts'

const things = (...words: string[]): NamedThing[] =>
  words.map((word) => {
    const [kind, value = ''] = word.split(' ')
    return { kind: kind as NamedThing['kind'], value }
  })

it('knows what was published at any time, and nothing that is still being written', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const event = { ...goodContent().event, start: '2019-07-18' }
    const { articleId } = await published(tx, stage, goodContent({ event }))
    const [draft] = await tx.execute<{ id: string }>(sql`
      insert into articles (division_code) values ('620825') returning id`)
    const [live] = await tx.execute<{ id: string }>(sql`
      select activity_id as id from articles where id = ${articleId}`)
    await tx.execute(sql`
      insert into topics (slug, name, kind) values ('known-test', '认得的专题', 'topic')`)
    const shown = await announced(tx, stage)
    const waiting = await entered(tx, stage.author)
    const there = things(
      `article ${articleId}`,
      `activity ${live?.id}`,
      `announcement ${shown.announcementId}`,
      'place zhuanglang',
      'topic known-test',
      'span 2019',
      'span 2019-07',
      'span 2019-07-18',
      'span 2019-08',
      'span 2019-09-01',
      'span 2026-03-28',
    )
    const missing = things(
      `article ${draft?.id}`,
      'article 999999999999999',
      'activity 999999999999999',
      `announcement ${waiting.announcementId}`,
      'place nowhere',
      'topic nothing',
      'span 2018',
      'span 2019-06',
      'span 2019-07-17',
      'span 2019-09-02',
      'span 2020',
      'span 2026-03',
      'span 2026-03-29',
    )
    expect(await findKnown(tx, [...missing, ...there], '2019-09-01')).toEqual(there)
    await withdrawArticle(as(tx, stage.final), {
      articleId,
      reason: 'privacy',
      publicNote: '撤下核对',
      requestKey: requestKey(),
    })
    expect(await findKnown(tx, there, '2019-09-01')).toEqual(
      there.filter(({ kind, value }) => kind !== 'span' || value === '2026-03-28'),
    )
  }))
