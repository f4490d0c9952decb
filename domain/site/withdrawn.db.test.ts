import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { insertPicture } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByType,
  listTimelineMonths,
} from '../activity/count-activities.ts'
import { listActivities } from '../activity/list-activities.ts'
import { listSeries } from '../activity/list-series.ts'
import { bodyFromParagraphs } from '../article/body.ts'
import { findRendition } from '../media/find-rendition.ts'
import { restoreArticle } from '../publication/restore-article.ts'
import { withdrawArticle } from '../publication/withdraw-article.ts'
import { as, goodContent, NOW, published, requestKey, setStage } from '../testing/stage.ts'
import { findArticle } from './find-article.ts'
import { findNeighbours } from './find-neighbours.ts'
import { listNewestByPrefecture } from './list-newest-by-prefecture.ts'
import { listRelated } from './list-related.ts'
import { countArticles, listArticles } from './list-articles.ts'
import { listTopicLines } from './list-topic-lines.ts'

const HEADLINE = '“政协讲堂”第九讲开讲'
const PICTURE = 'withdrawn/picture.webp'
const MARCH = { from: '2026-03-01', until: '2026-04-01', divisionCode: '620825' }

/** A picture with one file, and a topic, as an article needs them. */
async function insertSurroundings(db: Queryable, uploadedBy: number) {
  const mediaId = await insertPicture(db, uploadedBy)
  await db.execute(sql`
    insert into media_renditions (media_id, format, width, height, byte_size, storage_key)
    values (${mediaId}, 'webp', 10, 10, 10, ${PICTURE})`)
  const [topic] = await db.execute<{ id: string }>(sql`
    insert into topics (slug, name, kind) values ('withdrawn-test', '撤稿试题', 'topic') returning id`)
  return { mediaId, topicId: Number(topic?.id) }
}

it('leaves every public list, count, run, neighbour and picture at once, and comes back', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { mediaId, topicId } = await insertSurroundings(tx, stage.author.accountId)
    const older = await published(tx, stage, goodContent({ headline: '留下来的一篇' }))
    const body = bodyFromParagraphs(['讲堂请来农技员讲地膜回收，听讲的人问了半天，记了满满几页。'])
    const attrs = { mediaId, alt: '讲堂', caption: '讲堂里。', credit: '甲某' }
    body.content.push({ type: 'figure', attrs })
    const event = { ...goodContent().event, type: 'lecture' as const, start: '2026-03-18' }
    const content = goodContent({ headline: HEADLINE, body, topicId, event })
    const later = new Date(NOW.getTime() + 60_000)
    const { articleId } = await published(tx, stage, content, later)

    const traces = async () => {
      const seen = {
        page: await findArticle(tx, articleId),
        articles: await listArticles(tx, { limit: 50 }),
        pictured: await listArticles(tx, { pictured: true, limit: 50 }),
        topic: await listArticles(tx, { topicId, limit: 5 }),
        topicCount: (await listTopicLines(tx)).find(({ id }) => id === topicId)?.articleCount ?? 0,
        count: (await countArticles(tx, { divisionCode: '620825' })) - 1,
        prefectures: await listNewestByPrefecture(tx),
        timeline: await listActivities(tx, { ...MARCH, limit: 50 }),
        types: await countActivitiesByType(tx, MARCH),
        days: (await countActivitiesByDay(tx, MARCH)).filter(({ day }) => day === '2026-03-18'),
        series: await listSeries(tx, { divisionCode: '620825', limit: 50 }),
        neighbour: (
          await findNeighbours(tx, { articleId: older.articleId, divisionCode: '620825' })
        ).newer,
        related: await listRelated(tx, {
          articleId: older.articleId,
          divisionCode: '620523',
          topicId,
          type: 'lecture',
        }),
        media: (await findRendition(tx, PICTURE))?.isPublic,
      }
      const words = JSON.stringify(seen)
      return {
        mentioned: words.includes(HEADLINE.slice(1, 5)) || words.includes('lecture'),
        topicCount: seen.topicCount,
        count: seen.count,
        days: seen.days.length,
        media: seen.media,
      }
    }
    const shown = { mentioned: true, topicCount: 1, count: 1, days: 1, media: true }
    const totals = async () => [
      await countActivitiesByDivision(tx, MARCH),
      await listTimelineMonths(tx),
    ]
    expect(await traces()).toEqual(shown)
    const before = await totals()

    const ctx = as(tx, stage.final, later)
    await withdrawArticle(ctx, {
      articleId,
      reason: 'privacy',
      publicNote: '应当事人要求撤下。',
      requestKey: requestKey(),
    })
    const gone = { mentioned: false, topicCount: 0, count: 0, days: 0, media: false }
    expect(await traces()).toEqual(gone)
    expect(await totals()).not.toEqual(before)

    await restoreArticle(ctx, { articleId, requestKey: requestKey() })
    expect(await traces()).toEqual(shown)
    expect(await totals()).toEqual(before)
  }))
