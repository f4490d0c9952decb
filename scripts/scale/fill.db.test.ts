import { count, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase } from '#db/client'
import { articles } from '#db/schema/articles'
import { revisions } from '#db/schema/revisions'
import { newDatabase, type NewDatabase } from '#db/testing/new-database'
import { contentSchema } from '#domain/article/content'
import { contentHash } from '#domain/article/content-hash'
import { verifyChain } from '#domain/audit/verify-chain'
import { buildMatch } from '#domain/search/build-match'
import { countMatches } from '#domain/search/count-matches'
import { parseQuery } from '#domain/search/parse-query'
import { listDivisions } from '#domain/division/list-divisions'

import { fillScale } from './fill.ts'
import { clearForScale } from './scale-mark.ts'

const ARTICLES = 200

describe('a seeded database', () => {
  let own: NewDatabase
  let pool: OpenDatabase
  let refusal: string
  beforeAll(async () => {
    own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_scale_${process.pid}`)
    refusal = await clearForScale(own.ownerUrl, ARTICLES).catch(String)
    await fillScale(own.ownerUrl, ARTICLES, () => {})
    pool = openDatabase(own.ownerUrl)
  })
  afterAll(async () => {
    await pool.close()
    await own.drop()
  })

  it('is never made of one that holds something else', () => {
    expect(refusal).toMatch(/别的东西/)
  })

  it('is known for one, and kept while the number is the same', async () => {
    expect(await clearForScale(own.ownerUrl, ARTICLES)).toBe('keep')
  })

  it('has articles of every standing, with contents that fit their hashes', async () => {
    const states = await pool.db
      .select({ state: articles.state, count: count() })
      .from(articles)
      .groupBy(articles.state)
    expect(Object.fromEntries(states.map((row) => [row.state, row.count]))).toEqual({
      live: 173,
      withdrawn: 1,
      none: 26,
    })
    const [row] = await pool.db
      .select({
        content: revisions.content,
        hash: revisions.hash,
        characters: revisions.characters,
      })
      .from(revisions)
      .where(eq(revisions.id, 1))
    expect(contentHash(contentSchema.parse(row?.content))).toBe(row?.hash)
    expect(row?.characters).toBeGreaterThan(600)
  })

  it('has a log whose chain holds', async () => {
    expect(await verifyChain(pool.db)).toMatchObject({ checked: 2 * ARTICLES, broken: null })
  })

  it('is found by its words', async () => {
    const divisions = await listDivisions(pool.db)
    const match = buildMatch(parseQuery('政协'), divisions)
    if (!match) throw new Error('Nothing is asked for')
    const { total } = await countMatches(pool.db, { match, filter: {}, divisions })
    expect(total.count).toBeGreaterThan(120)
  })
})
