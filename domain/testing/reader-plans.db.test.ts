import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type Database } from '#db/client'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { scannedTables } from '#db/testing/scanned-tables'

import { listDivisions } from '../division/list-divisions.ts'
import { listCalendarActivities } from '../feed/list-calendar-activities.ts'
import { listFeedArticles } from '../feed/list-feed-articles.ts'
import { buildMatch } from '../search/build-match.ts'
import { findFewerWords } from '../search/find-fewer-words.ts'
import { findMeant } from '../search/find-meant.ts'
import { listHeadlines } from '../search/list-headlines.ts'
import { listOwnWords } from '../search/list-own-words.ts'
import { listRelatedWords } from '../search/list-related-words.ts'
import { parseQuery } from '../search/parse-query.ts'
import { suggest } from '../search/suggest.ts'
import { findTopicFacts } from '../site/find-topic-facts.ts'
import { listTopicLines } from '../site/list-topic-lines.ts'
import { insertKeptYears } from './kept-years.ts'
import { setStage } from './stage.ts'

/** Tables that grow with the years. */
const GROWING = /^(articles|revisions|search_documents|activities)\b/
/** Walked from the newest on, for a bounded number of rows. */
const NEWEST = ['search_documents by search_documents_newest', 'articles by articles_live_news']

/** A topic without articles: those of the kept years have no text to read. */
const NONE = 1_000_000

describe('what search asks beside its page of articles, and the pages of topics', () => {
  let own: NewDatabase
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_search_${process.pid}`)
    const pool = openDatabase(own.ownerUrl)
    await insertKeptYears(pool.db, await setStage(pool.db))
    await pool.db.execute(sql`
      insert into search_documents
        (article_id, division_code, activity_type, year, day, published_at, tsv, dictionary)
      select id, division_code, 'meeting', extract(year from news_on), news_on, published_at,
        to_tsvector('simple', '第' || id || '次示例'), 1
      from articles where state = 'live'`)
    await pool.db.execute(sql`
      insert into topics (kind, slug, name) select 'topic', 'topic-' || n, '专题' || n from generate_series(1, 20) as n`)
    await pool.db.execute(sql`
      insert into activities (type, title, division_code, precision, start_on, timeline_on)
      select 'meeting', id::text, division_code, 'day', created_at::date, created_at::date from articles`)
    await pool.db.execute(sql`
      update articles set activity_id = activities.id from activities
      where activities.title = articles.id::text`)
    await pool.db.execute(sql`
      update articles set topic_id = (select min(id) from topics) + id % 20 where state <> 'none'`)
    await pool.db.execute(sql`analyze`)
    await pool.close()
  })
  afterAll(() => own.drop())

  const asked = async (db: Database, text: string) => {
    const divisions = await listDivisions(db)
    const query = parseQuery(text)
    const match = buildMatch(query, divisions)
    if (!match) throw new Error(`${text} asks for nothing`)
    return { query, match, divisions, filter: {} }
  }
  const topicOf = async (db: Database) => (await listTopicLines(db))[0]?.id ?? 0
  const cases: [string, (db: Database) => Promise<unknown>][] = [
    ['suggestions', async (db) => suggest(db, { text: '庄浪政协', ...(await asked(db, '庄浪')) })],
    ['headlines', async (db) => listHeadlines(db, { ...(await asked(db, '示例')), limit: 4 })],
    ['the words of the portal', async (db) => listOwnWords(db, await listDivisions(db))],
    ['what was meant', async (db) => findMeant(db, await asked(db, '庄良县'))],
    ['fewer words', async (db) => findFewerWords(db, await asked(db, '提案 梯田'))],
    [
      'words to try instead',
      async (db) => listRelatedWords(db, { marks: ['梯田'], ...(await asked(db, '梯田')) }),
    ],
    ['the facts of a topic', async (db) => findTopicFacts(db, await topicOf(db))],
    ['the feed of a topic', (db) => listFeedArticles(db, { topicId: NONE, limit: 50 })],
    ['the calendar of a topic', (db) => listCalendarActivities(db, { topicId: NONE, limit: 50 })],
  ]
  it.each(cases)('%s: without reading a growing table as a whole', async (_, work) => {
    const scanned = await scannedTables(own.appUrl, work)
    expect(scanned.filter((table) => GROWING.test(table) && !NEWEST.includes(table))).toEqual([])
  })
})
