import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type Database, type Queryable } from '#db/client'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { scannedTables } from '#db/testing/scanned-tables'

import {
  countActivitiesByDay,
  countActivitiesByDivision,
  countActivitiesByMonth,
  countActivitiesByType,
  listTimelineMonths,
} from '../activity/count-activities.ts'
import { countActivitiesAfter, listActivities } from '../activity/list-activities.ts'
import { listOnThisDay } from '../activity/list-on-this-day.ts'
import { listSeries } from '../activity/list-series.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { listCalendarActivities } from '../feed/list-calendar-activities.ts'
import { listFeedArticles } from '../feed/list-feed-articles.ts'
import { buildMatch } from '../search/build-match.ts'
import { countMatches } from '../search/count-matches.ts'
import { findFewerWords } from '../search/find-fewer-words.ts'
import { findMeant } from '../search/find-meant.ts'
import { listHeadlines } from '../search/list-headlines.ts'
import { listOwnWords } from '../search/list-own-words.ts'
import { listRelatedWords } from '../search/list-related-words.ts'
import { parseQuery } from '../search/parse-query.ts'
import { suggest } from '../search/suggest.ts'
import { findTopicFacts } from '../site/find-topic-facts.ts'
import { countArticles } from '../site/list-articles.ts'
import { listCorrections } from '../site/list-corrections.ts'
import { listNewestByPrefecture } from '../site/list-newest-by-prefecture.ts'
import { listTopicLines } from '../site/list-topic-lines.ts'
import { listHonours } from '../stats/list-honours.ts'
import { insertKeptYears } from './kept-years.ts'
import { COUNTY, setStage } from './stage.ts'

/** Tables that grow with the years. */
const GROWING =
  /^(articles|revisions|editions|article_moves|place_figures|person_figures|search_documents|activities)\b/
/** Walked from the newest on, for a bounded number of rows. */
const NEWEST = [
  'search_documents by search_documents_newest',
  'search_documents by search_documents_by_year',
  'articles by articles_live_news',
  'articles by articles_live_feed',
  'activities by activities_timeline',
  'activities by activities_series_newest',
  'editions by editions_corrections',
]

const MONTH = { from: '2024-03-01', until: '2024-04-01' }
const YEAR = { from: '2024-01-01', until: '2025-01-01' }
const DAY = { from: '2024-03-16', until: '2024-03-17', lasting: true, toTheDay: true }

/** A topic without articles: those of the kept years have no text to read. */
const NONE = 1_000_000

describe('what readers ask', () => {
  let own: NewDatabase
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_search_${process.pid}`)
    const pool = openDatabase(own.ownerUrl)
    await insertKeptYears(pool.db, await setStage(pool.db))
    await pool.db.execute(sql`
      insert into search_documents
        (article_id, division_code, activity_type, year, day, published_at, tsv, dictionary)
      select id, division_code, 'meeting', extract(year from news_on), news_on, published_at,
        to_tsvector('simple', '第' || id || '次示例 常见'), 1
      from articles where state = 'live'`)
    await pool.db.execute(sql`
      insert into topics (kind, slug, name) select 'topic', 'topic-' || n, '专题' || n from generate_series(1, 20) as n`)
    await pool.db.execute(sql`
      insert into activities (type, title, division_code, precision, start_on, timeline_on)
      select 'meeting', id::text, division_code, 'day', created_at::date, created_at::date from articles`)
    await pool.db.execute(sql`
      update activities set series = '示例讲堂', series_number = id where id % 2 = 0`)
    await pool.db.execute(sql`
      update articles set activity_id = activities.id from activities
      where activities.title = articles.id::text`)
    await pool.db.execute(sql`
      update articles set topic_id = (select min(id) from topics) + id % 20 where state <> 'none'`)
    await pool.db.execute(sql`analyze`)
    await pool.close()
  })
  afterAll(() => own.drop())

  const asked = async (db: Queryable, text: string) => {
    const divisions = await listDivisions(db)
    const query = parseQuery(text)
    const match = buildMatch(query, divisions)
    if (!match) throw new Error(`${text} asks for nothing`)
    return { query, match, divisions, filter: {} }
  }
  /** Of so many that the index is not asked. */
  const commonOf = async (db: Database) => ({ ...(await asked(db, '常见')), most: 500 })
  const topicOf = async (db: Database) => (await listTopicLines(db))[0]?.id ?? 0
  const cases: [string, (db: Database) => Promise<unknown>][] = [
    ['suggestions', async (db) => suggest(db, { text: '庄浪政协', ...(await asked(db, '庄浪')) })],
    ['headlines', async (db) => listHeadlines(db, { ...(await asked(db, '示例')), limit: 4 })],
    ['the words of the portal', async (db) => listOwnWords(db, await listDivisions(db))],
    ['what was meant', async (db) => findMeant(db, await asked(db, '庄良县'))],
    ['a word of nearly every article', async (db) => countMatches(db, await commonOf(db))],
    ['fewer words', async (db) => findFewerWords(db, await asked(db, '提案 梯田'))],
    [
      'words to try instead',
      async (db) => listRelatedWords(db, { marks: ['梯田'], ...(await asked(db, '梯田')) }),
    ],
    ['the facts of a topic', async (db) => findTopicFacts(db, await topicOf(db))],
    ['the newest of each prefecture', (db) => listNewestByPrefecture(db)],
    ['the articles of a place counted', (db) => countArticles(db, { divisionCode: COUNTY })],
    ['corrections and withdrawals', (db) => listCorrections(db, { limit: 20 })],
    [
      'a later page of corrections and withdrawals',
      (db) => listCorrections(db, { before: { at: new Date(), articleId: 7 }, limit: 20 }),
    ],
    [
      'the honours of a year',
      (db) =>
        listHonours(db, {
          divisionCode: '620000',
          period: { from: '2024-01-01', until: '2025-01-01' },
        }),
    ],
    ['the feed of the province', (db) => listFeedArticles(db, { limit: 50 })],
    ['the feed of a county', (db) => listFeedArticles(db, { divisionCode: COUNTY, limit: 50 })],
    ['the months of the timeline', (db) => listTimelineMonths(db)],
    ['a month of the timeline by type', (db) => countActivitiesByType(db, MONTH)],
    ['a month of the timeline by place', (db) => countActivitiesByDivision(db, MONTH)],
    ['a year of the timeline by day', (db) => countActivitiesByDay(db, YEAR)],
    ['a year of the timeline by month', (db) => countActivitiesByMonth(db, YEAR)],
    ['a month of the timeline', (db) => listActivities(db, { ...MONTH, limit: 60 })],
    ['what took place on a day', (db) => listActivities(db, { ...DAY, limit: 60 })],
    ['what took place on a day by type', (db) => countActivitiesByType(db, DAY)],
    ['what follows on the timeline', (db) => countActivitiesAfter(db, MONTH, 7)],
    ['on this day', (db) => listOnThisDay(db, { today: '2025-03-16', limit: 6 })],
    ['the numbered runs of the province', (db) => listSeries(db, { limit: 5 })],
    ['the feed of a topic', (db) => listFeedArticles(db, { topicId: NONE, limit: 50 })],
    ['the calendar of a topic', (db) => listCalendarActivities(db, { topicId: NONE, limit: 50 })],
  ]
  it.each(cases)('%s: without reading a growing table as a whole', async (_, work) => {
    const scanned = await scannedTables(own.appUrl, work)
    expect(scanned.filter((table) => GROWING.test(table) && !NEWEST.includes(table))).toEqual([])
  })

  it('looks through the newest for a word of nearly every article, and names all years', async () => {
    const { db, close } = openDatabase(own.appUrl, { connections: 1 })
    const { total, common, years } = await countMatches(db, await commonOf(db))
    await close()
    expect({ total, common }).toEqual({ total: { count: 1_000, over: true }, common: true })
    expect(years.map(({ year }) => year)).toEqual([2025, 2024, 2023, 2022, 2021, 2020])
    expect(years.at(0)?.count).toBeGreaterThan(50)
    expect(years.at(-1)).toEqual({ year: 2020, count: 0, over: true })
  })

  it('reads no more articles for such a word than it counts, and one or two of each year', async () => {
    const { db, close } = openDatabase(own.appUrl, { connections: 1 })
    const read = await db.transaction(async (tx) => {
      await countMatches(tx, { ...(await asked(tx, '常见')), most: 500 })
      const [row] = await tx.execute<{ rows: number }>(sql`
        select (idx_tup_fetch + seq_tup_read)::int as rows from pg_stat_xact_user_tables
        where relname = 'search_documents'`)
      return row?.rows
    })
    await close()
    expect(read).toBeGreaterThan(1_000)
    expect(read).toBeLessThan(1_100)
  })
})
