// Measures search on many generated rows, in a database of its own that DATABASE_URL names:
//   npm run bench:search -- --rows 300000 [--explain]
// Rows stay for the next run; a fresh database starts from nothing. Not part of the tests.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'

import { sql } from 'drizzle-orm'
import { openDatabase, type Database } from '#db/client'
import { migrateDatabase } from '#db/migrate'
import { ACTIVITY_TYPES } from '#db/states'
import { renderDocument } from '#domain/catalogue/article-document'
import { DICTIONARY_VERSION, WORK_WORDS } from '#domain/catalogue/dictionary'
import { listDivisions } from '#domain/division/list-divisions'
import { loadDivisions } from '#domain/division/load-divisions'
import { buildMatch } from '#domain/search/build-match'
import { countMatches } from '#domain/search/count-matches'
import { parseQuery } from '#domain/search/parse-query'
import { searchArticles, type SearchOrder } from '#domain/search/search-articles'

const BATCH = 500
const QUESTIONS = [
  ['the word of nearly every article', '政协'],
  ['a common word', '提案'],
  ['two common words', '提案 会议'],
  ['a word of one article in a thousand', '梯田'],
  ['a rare word', '皮影戏'],
  ['a word of one prefecture', '庄浪'],
  ['a common word and a rare one', '政协 皮影戏'],
  ['a quoted phrase, common', '“人民政协”'],
  ['a quoted phrase, rare', '“提案梯田”'],
  ['a word without another', '提案 -会议'],
  ['letters', 'zl'],
  ['nothing', '从未出现'],
] as const

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '300000' }, explain: { type: 'boolean' } },
})
const url = process.env['DATABASE_URL']
if (!url) throw new Error('DATABASE_URL names the database to fill and measure.')
await migrateDatabase(url)
const { db, close } = openDatabase(url, { connections: 2 })

// Words planted at known rates among a general vocabulary by frequency.
const planted: readonly [string, number][] = [
  ['政协', 0.95],
  ['会议', 0.5],
  ['人民政协', 0.3],
  ['提案', 0.12],
  ['梯田', 0.001],
  ['皮影戏', 0.00005],
  ['提案梯田', 0.0002],
]

const general = readVocabulary()

function readVocabulary(): { words: string[]; sums: number[] } {
  const file = createRequire(import.meta.url).resolve('@node-rs/jieba/dict.txt')
  const words: string[] = []
  const sums: number[] = []
  let sum = 0
  const hidden = new Set([...planted.map(([word]) => word), '庄浪'])
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', count = '0'] = line.split(' ')
    if (word.length < 2 || Number(count) < 20 || [...hidden].some((one) => word.includes(one)))
      continue
    sum += Number(count)
    words.push(word)
    sums.push(sum)
  }
  return { words, sums }
}

// A small generator with a seed, so that every run measures the same articles.
let seed = 20230321
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

function pick(): string {
  const { words, sums } = general
  const wanted = random() * (sums.at(-1) ?? 0)
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return words[low] ?? ''
}

const spread = WORK_WORDS.filter((word) => !planted.some(([one]) => word.includes(one)))

function article(): { headline: string; body: string } {
  const extra = planted.filter(([, rate]) => random() < rate).map(([word]) => word)
  const body = Array.from({ length: 110 + Math.floor(random() * 120) }, (_, index) => {
    const word = random() < 0.1 ? spread[Math.floor(random() ** 2 * spread.length)] : pick()
    return `${word}${index % 9 === 8 ? '，' : ''}`
  })
  for (const word of extra) body.splice(Math.floor(random() * body.length), 0, word)
  return { headline: [...extra.slice(-1), pick(), pick(), pick()].join(''), body: body.join('') }
}

async function fill(rows: number): Promise<void> {
  await loadDivisions(db, '62')
  const divisions = (await listDivisions(db)).filter(({ level }) => level !== 'province')
  const [have] = await db.execute<{ count: number }>(
    sql`select count(*)::int as count from search_documents`,
  )
  let done = have?.count ?? 0
  if (done >= rows) return
  const started = performance.now()
  const before = done
  await db.execute(sql`drop index if exists search_documents_tsv`)
  while (done < rows) {
    const batch = Array.from({ length: Math.min(BATCH, rows - done) }, (_, index) => {
      const division = divisions[Math.floor(random() ** 1.5 * divisions.length)]
      const minutes = (done + index) * (2_000_000 / rows)
      const publishedAt = new Date(Date.parse('2020-01-01T00:00:00Z') + minutes * 60_000)
      const type = ACTIVITY_TYPES[Math.floor(random() ** 2 * ACTIVITY_TYPES.length)] ?? 'other'
      const day = publishedAt.toISOString().slice(0, 10)
      const { headline, body } = article()
      const marks = { divisionCode: division?.code ?? '', type, year: Number(day.slice(0, 4)) }
      const tsv = renderDocument(
        [
          { weight: 'A', text: headline },
          { weight: 'C', text: division?.name ?? '' },
          { weight: 'D', text: body },
        ],
        marks,
      )
      return { ...marks, day, publishedAt: publishedAt.toISOString(), tsv }
    })
    await db.execute(sql`
      with given as (
        select * from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as given(
          "divisionCode" text, type activity_type, year int, day date, "publishedAt" timestamptz,
          tsv text)
      ), numbered as (select *, row_number() over (order by "publishedAt") as nth from given),
      made as (
        insert into articles (division_code, published_at)
        select "divisionCode", "publishedAt" from numbered order by nth
        returning id, published_at
      )
      insert into search_documents
      select made.id, "divisionCode", type, year, day, "publishedAt", tsv::tsvector, ${DICTIONARY_VERSION}
      from made join numbered on numbered."publishedAt" = made.published_at`)
    done += batch.length
    const rate = (done - before) / ((performance.now() - started) / 1000)
    process.stdout.write(`\r${done} of ${rows} rows, ${Math.round(rate)} a second `)
  }
  process.stdout.write('\nbuilding the index …\n')
  await db.execute(sql`set statement_timeout = 0`)
  await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    await tx.execute(sql`set local maintenance_work_mem = '512MB'`)
    await tx.execute(
      sql`create index search_documents_tsv on search_documents using gin (tsv) with (fastupdate = false)`,
    )
  })
  await db.execute(sql`vacuum analyze search_documents`)
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; ms: number }> {
  const runs: { result: T; ms: number }[] = []
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now()
    const result = await work()
    runs.push({ result, ms: performance.now() - started })
  }
  return runs.toSorted((a, b) => a.ms - b.ms)[1] ?? runs[0] ?? (await timed(work))
}

async function measure(database: Database): Promise<void> {
  const divisions = await listDivisions(database)
  for (const [what, question] of QUESTIONS) {
    const match = buildMatch(parseQuery(question), divisions)
    if (!match) continue
    for (const filter of [{}, { divisionCode: '620825' }]) {
      const tally = await timed(() => countMatches(database, { match, filter, divisions }))
      const { common, total } = tally.result
      const pages = async (order: SearchOrder, after?: string) =>
        timed(() => searchArticles(database, { match, filter, order, after, limit: 20, common }))
      const ranked = await pages('rank')
      const second = ranked.result.after ? await pages('rank', ranked.result.after) : null
      const newest = await pages('newest')
      const ms = (value: number | undefined) => `${Math.round(value ?? 0)} ms`.padStart(8)
      console.log(
        `${question}${'divisionCode' in filter ? ' in one county' : ''} (${what}): ` +
          `${total.over ? 'over 1000' : total.count} found; counts ${ms(tally.ms)}, ranked ${ms(ranked.ms)}, ` +
          `second page ${ms(second?.ms)}, newest ${ms(newest.ms)}${common ? ', common' : ''}`,
      )
    }
    if (values.explain) await explain(database, match.find)
  }
}

/** The plan left to the database beside the one search makes it take. */
async function explain(database: Database, find: string): Promise<void> {
  const trap = await timed(() =>
    database.execute<{ 'QUERY PLAN': string }>(sql`explain (analyze, costs off)
      select article_id from search_documents where tsv @@ ${find}::tsquery
      order by published_at desc limit 20`),
  )
  console.log(trap.result.map((row) => `    ${row['QUERY PLAN']}`).join('\n'))
}

await fill(Number(values.rows))
const [size] = await db.execute<{ heap: string; whole: string; gin: string }>(sql`select
  pg_size_pretty(pg_relation_size('search_documents')) as heap,
  pg_size_pretty(pg_total_relation_size('search_documents')) as whole,
  pg_size_pretty(pg_relation_size('search_documents_tsv')) as gin`)
console.log(
  `rows ${size?.heap}, with vectors and indexes ${size?.whole}, of which index ${size?.gin}`,
)
await measure(db)
await close()
