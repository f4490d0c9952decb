import postgres, { type Sql } from 'postgres'

import { openDatabase } from '#db/client'
import { DICTIONARY_VERSION } from '#domain/catalogue/dictionary'
import { listDivisions } from '#domain/division/list-divisions'
import { loadDivisions } from '#domain/division/load-divisions'
import type { Division } from '#domain/division/division'

import { ARTICLE_STEPS, PLAN, YEARS, type Numbers } from './article-rows.ts'
import { AUDIT_COLUMNS, makeAuditRows } from './audit-rows.ts'
import { loadBulk } from './bulk-load.ts'
import { copyRows } from './copy-rows.ts'
import {
  ACCOUNT_COLUMNS,
  accountRows,
  ACCOUNTS,
  GRANT_COLUMNS,
  grantRows,
  listPeople,
  writersOf,
} from './people.ts'
import { markScale } from './scale-mark.ts'
import { countTexts, makeTexts, TEXT_COLUMNS, TOPICS } from './texts.ts'

const PART = 50_000
const PROVINCE = '62'
const DAY = 86_400_000

/** Fills a migrated database without rows; `report` gets a line for each part that is done. */
export async function fillScale(
  ownerUrl: string,
  articles: number,
  report: (line: string) => void,
): Promise<void> {
  const divisions = await readDivisions(ownerUrl)
  const sql = postgres(ownerUrl, {
    max: 1,
    onnotice: () => {},
    connection: { maintenance_work_mem: '512MB', work_mem: '64MB', synchronous_commit: 'off' },
  })
  try {
    await markScale(sql, 0)
    const tables = [
      ...new Set([
        'media',
        'media_renditions',
        'audit_log',
        ...ARTICLE_STEPS.map(([table]) => table),
      ]),
    ]
    await loadPeople(sql, divisions)
    await loadBulk(sql, tables, () => fillTables(sql, { articles, divisions, report }), report)
    report('数公开的活动和文章……')
    await sql`select rebuild_counts()`
    await sql`drop table scale_texts, scale_years, scale_plan, scale_dictionary`
    report('整理统计……')
    await sql`vacuum analyze`
    await markScale(sql, articles)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function readDivisions(ownerUrl: string): Promise<Division[]> {
  const { db, close } = openDatabase(ownerUrl, { connections: 1 })
  try {
    await loadDivisions(db, PROVINCE)
    return await listDivisions(db)
  } finally {
    await close()
  }
}

async function loadPeople(sql: Sql, divisions: readonly Division[]): Promise<void> {
  const people = listPeople(divisions)
  await copyRows(sql, { table: 'accounts', columns: ACCOUNT_COLUMNS }, accountRows(people))
  await copyRows(sql, { table: 'role_grants', columns: GRANT_COLUMNS }, grantRows(people))
  await sql`insert into topics (kind, slug, name, position)
    select 'topic', 'scale-' || n, '示例专题' || n, n from generate_series(1, ${TOPICS}::int) as n`
}

interface Fill {
  articles: number
  divisions: readonly Division[]
  report: (line: string) => void
}

async function fillTables(sql: Sql, { articles, divisions, report }: Fill): Promise<void> {
  const until = new Date(Math.floor(Date.now() / DAY) * DAY)
  await sql`create unlogged table scale_plan
    (n int primary key, at timestamptz not null, day date not null, standing text not null)`
  await sql.unsafe(PLAN, [1, articles, articles, until.toISOString()])
  await loadTexts(sql, { articles, divisions, report })
  await sql`analyze scale_plan`
  await sql`insert into media (id, sha256, file_key, width, height, file_name)
    overriding system value
    select n, encode(sha256(n::text::bytea), 'hex'), 'scale-' || n, 1200, 800, '示例.jpg'
    from generate_series(1, ${Math.ceil(articles / 4) + YEARS}::int) as n`
  await sql`insert into media_renditions (media_id, format, width, height, byte_size, storage_key)
    select id, format::rendition_format, 1200, 800, 60000, file_key || '/' || format
    from media, unnest(array['webp', 'jpeg']) as format`
  for (const [table, statement] of ARTICLE_STEPS) {
    for (let first = 1; first <= articles; first += PART) {
      const last = Math.min(articles, first + PART - 1)
      const numbers: Numbers = [first, last, articles, until]
      await sql.unsafe(
        statement,
        numbers.map((one) => (one instanceof Date ? one.toISOString() : one)),
      )
      report(`${table}：${last} / ${articles}`)
    }
  }
  report(`audit_log：${2 * articles} 行`)
  const plan = {
    rows: 2 * articles,
    accounts: ACCOUNTS,
    until,
    onEnd: (head: { id: number; hash: string }) => (end = head),
  }
  let end = { id: 0, hash: '' }
  await copyRows(sql, { table: 'audit_log', columns: AUDIT_COLUMNS }, makeAuditRows(plan))
  await sql`update audit_head set last_id = ${end.id}, last_hash = ${end.hash}`
  for (const table of ['articles', 'activities', 'editions', 'revisions', 'media', 'outbox']) {
    await sql.unsafe(
      `select setval(pg_get_serial_sequence('${table}', 'id'), (select max(id) from ${table}))`,
    )
  }
}

async function loadTexts(sql: Sql, { articles, divisions, report }: Fill): Promise<void> {
  const years = await sql<{ year: number; part: number }[]>`
    select extract(year from day)::int as year, (count(*)::float8 / ${articles}) as part
    from scale_plan group by 1 order by 1`
  await sql`create unlogged table scale_dictionary as select ${DICTIONARY_VERSION}::int as dictionary`
  await sql`create unlogged table scale_texts (
    nr int primary key, year int not null, nth int not null, division_code text not null,
    type activity_type not null, topic_id bigint, characters int not null, summary text not null,
    hash text not null, content jsonb not null, tsv tsvector not null, author_id bigint not null,
    names text[] not null, unique (year, nth))`
  report(`作文：${countTexts(articles)} 篇……`)
  const writerOf = writersOf(listPeople(divisions))
  await copyRows(
    sql,
    { table: 'scale_texts', columns: TEXT_COLUMNS },
    makeTexts({ articles, years, divisions, writerOf }),
  )
  await sql`create unlogged table scale_years as
    select year, count(*)::int as texts from scale_texts group by year`
  await sql`analyze scale_texts`
}
