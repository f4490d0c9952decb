import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { and, eq } from 'drizzle-orm'

import { articles } from '#db/schema/articles'
import { revisionMedia } from '#db/schema/revisions'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { scannedTables } from '#db/testing/scanned-tables'
import { openDatabase, type Database } from '#db/client'
import { insertAccount } from '#db/testing/factories'

import { findReceipt } from '../intake/find-receipt.ts'
import { countIntakes, countWaitingIntakes, listIntakes } from '../intake/list-intakes.ts'
import { listLog } from '../intake/list-log.ts'
import type { Actor } from '../account/actor.ts'
import { listCountyPictures } from '../edition/county-pictures/list-county-pictures.ts'
import { isOfferedTo, isShownBy } from '../edition/county-pictures/offered.ts'
import { countUnread } from '../notice/list-notices.ts'
import { listPublished } from '../publication/list-published.ts'
import { countScheduled } from '../publication/list-scheduled.ts'
import { countOwnEditions } from '../review/editions/count-own-editions.ts'
import { listOwnEditions } from '../review/editions/list-own-editions.ts'
import { countFlowArrivals, FLOW_STAGES, listFlow } from '../review/flow/list-flow.ts'
import { countArrivals } from '../review/queue/count-arrivals.ts'
import { getDueHours } from '../review/queue/due.ts'
import { findEditions } from '../review/queue/find-editions.ts'
import { countQueue, listQueue } from '../review/queue/list-queue.ts'
import { listCourse } from '../stats/list-course.ts'
import { listDivisionRanks } from '../stats/list-division-ranks.ts'
import { listPersonRanks } from '../stats/list-person-ranks.ts'
import { periodAround } from '../stats/period.ts'
import { countVacancies } from '../vacancies/list-vacancies.ts'
import { insertKeptYears } from './kept-years.ts'
import { COUNTY, setStage, type Stage } from './stage.ts'

/** Tables that grow with the years. */
const GROWING =
  /^(articles|article_figures|place_figures|person_figures|intakes|intake_moves|editions|edition_participants|revisions|revision_media|notices|article_moves|co_authors)\b/
/**
 * Indexes that may be read whole: over open editions it is as short as the work at hand, over withdrawn articles as
 * what was ever withdrawn. The others are left after a page.
 */
const SHORT = [
  'editions by editions_one_open_per_article',
  'articles by articles_withdrawn',
  'articles by articles_live',
  'revision_media by revision_media_revision_id_position_pk',
]

const PROVINCE = {
  divisionCode: '620000',
  period: periodAround('year', '2024-06-01'),
  compared: periodAround('year', '2023-06-01'),
}

describe('what the newsroom asks on its pages', () => {
  let stage: Stage & { officer: Actor }
  let own: NewDatabase
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_plans_${process.pid}`)
    const pool = openDatabase(own.ownerUrl)
    const officer = await insertAccount(pool.db, 'officer', COUNTY)
    stage = { ...(await setStage(pool.db)), officer }
    await insertKeptYears(pool.db, stage)
    await pool.close()
  })
  afterAll(() => own.drop())
  const now = new Date()
  const cases: [string, (db: Database) => Promise<unknown>][] = [
    ['own editions counted', (db) => countOwnEditions(db, { actor: stage.author })],
    [
      'the queue counted',
      async (db) => countQueue(db, { actor: stage.first, now, hours: await getDueHours(db) }),
    ],
    [
      'the queue listed',
      async (db) => listQueue(db, { actor: stage.first, now, hours: await getDueHours(db) }),
    ],
    [
      'the first page of own editions listed',
      (db) => listOwnEditions(db, { actor: stage.author, now }),
    ],
    ['what is scheduled counted', (db) => countScheduled(db, { actor: stage.final, now })],
    ['what nobody can review counted', (db) => countVacancies(db, { actor: stage.final, now })],
    ...FLOW_STAGES.map((at): [string, (db: Database) => Promise<unknown>] => [
      `what stands at ${at} listed`,
      async (db) =>
        listFlow(db, {
          actor: stage.final,
          now,
          hours: await getDueHours(db),
          stage: at,
          size: 8,
        }),
    ]),
    [
      'what came on its way counted',
      (db) => countFlowArrivals(db, { actor: stage.final, since: now }),
    ],
    [
      'what came into the queue counted',
      async (db) =>
        countArrivals(db, { actor: stage.first, now, hours: await getDueHours(db), since: now }),
    ],
    ['intakes that wait counted', (db) => countWaitingIntakes(db, { actor: stage.officer })],
    ['intakes of each kind counted', (db) => countIntakes(db, { actor: stage.officer, now })],
    [
      'intakes that wait listed',
      (db) => listIntakes(db, { actor: stage.officer, state: 'received' }),
    ],
    [
      'intakes that were declined listed',
      (db) => listIntakes(db, { actor: stage.officer, state: 'declined' }),
    ],
    ['the log of a month listed', (db) => listLog(db, { month: '2026-03' })],
    ['a receipt found', (db) => findReceipt(db, { typed: 'ABCD-EFGH-2345', key: 'a key' })],
    ['the course of a year', (db) => listCourse(db, { ...PROVINCE, actor: stage.final })],
    [
      'the places of a year',
      (db) =>
        listDivisionRanks(db, {
          ...PROVINCE,
          actor: stage.final,
          division: { code: PROVINCE.divisionCode, level: 'province' },
        }),
    ],
    ['the people of a year', (db) => listPersonRanks(db, { ...PROVINCE, actor: stage.final })],
    ['unread notices counted', (db) => countUnread(db, { actor: stage.author })],
    [
      'own editions of a tab listed',
      (db) => listOwnEditions(db, { actor: stage.author, now, tab: 'returned' }),
    ],
    ['published articles listed', (db) => listPublished(db, { actor: stage.final, state: 'live' })],
    [
      'published articles of a month, a type and a county listed',
      (db) =>
        listPublished(db, {
          actor: stage.final,
          state: 'live',
          divisionCode: COUNTY,
          type: 'meeting',
          month: { from: '2024-03-01', until: '2024-04-01' },
        }),
    ],
    [
      'corrected articles listed',
      (db) => listPublished(db, { actor: stage.final, state: 'live', corrected: true }),
    ],
    [
      'withdrawn articles listed',
      (db) => listPublished(db, { actor: stage.final, state: 'withdrawn' }),
    ],
    [
      'pictures that may be chosen again listed',
      (db) => listCountyPictures(db, { actor: stage.author }),
    ],
    [
      'a picture that may be chosen again found',
      (db) =>
        db
          .select({ mediaId: revisionMedia.mediaId })
          .from(revisionMedia)
          .innerJoin(articles, isShownBy)
          .where(and(eq(revisionMedia.mediaId, 7), isOfferedTo(db, stage.author))),
    ],
    [
      'the article of a revision found',
      (db) => db.select().from(articles).where(eq(articles.liveRevisionId, 1)),
    ],
  ]
  const sought: typeof cases = [
    [
      'published articles found by words',
      (db) => listPublished(db, { actor: stage.final, state: 'live', text: '从未出现' }),
    ],
    [
      "a writer's editions found by words",
      (db) => findEditions(db, { actor: stage.author, text: '主席会议' }),
    ],
    [
      "a writer's edition found by its number",
      (db) => findEditions(db, { actor: stage.author, text: '7' }),
    ],
    [
      "an editor's editions found by words",
      (db) => findEditions(db, { actor: stage.first, text: '主席会议' }),
    ],
    [
      "an editor's edition found by its number",
      (db) => findEditions(db, { actor: stage.first, text: '7' }),
    ],
  ]
  it.each([
    ...cases.map(([name, work]) => ({ name, work, isSought: false })),
    ...sought.map(([name, work]) => ({ name, work, isSought: true })),
  ])('$name without reading a growing table as a whole', async ({ work, isSought }) => {
    const scanned = await scannedTables(own.appUrl, work, { isSought })
    expect(scanned.filter((table) => GROWING.test(table) && !SHORT.includes(table))).toEqual([])
  })
})
