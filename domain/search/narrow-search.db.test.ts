import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { indexArticle } from '../catalogue/index-article.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { liveArticles } from '../testing/live-article.ts'
import { countMatches, type Capped, type Tally } from './count-matches.ts'
import type { SearchFilter } from './search-plan.ts'
import { article, byId, find, findAll, matchOf } from './testing/ask-search.ts'

describe('narrowing', () => {
  const content = () => [
    { ...article('提案一'), divisionCode: '620825' },
    { ...article('提案二'), divisionCode: '620826', printDate: '2023-05-06' },
    { ...article('提案三'), divisionCode: '620523' },
    { ...article('提案四'), divisionCode: '620800', printDate: '2023-01-02' },
    { ...article('提案五'), divisionCode: '620000' },
  ]

  it('finds within a region and all below it, a type and a year', () =>
    withRollback(async (tx) => {
      const [county, neighbour, elsewhere, prefecture, province] = await liveArticles(tx, content())
      const sorted = async (filter: SearchFilter) =>
        (await find(tx, '提案', { filter })).toSorted(byId)
      expect(await sorted({ divisionCode: '620825' })).toEqual([county])
      expect(await sorted({ divisionCode: '620800' })).toEqual([county, neighbour, prefecture])
      expect(await sorted({ divisionCode: '620000' })).toHaveLength(5)
      const counties = ['620825', '620826']
      expect(await sorted({ divisionCode: '620800', without: counties })).toEqual([prefecture])
      const prefectures = ['620500', '620800']
      expect(await sorted({ divisionCode: '620000', without: prefectures })).toEqual([province])
      expect(await sorted({ year: 2023 })).toEqual([neighbour, prefecture])
      expect(await sorted({ year: 2023, divisionCode: '620825' })).toEqual([])
      expect(await sorted({ month: '2023-05' })).toEqual([neighbour])
      expect(await sorted({ month: '2023-04' })).toEqual([])
      expect(await sorted({ type: 'meeting' })).toHaveLength(5)
      expect(await sorted({ type: 'lecture' })).toEqual([])
      expect(elsewhere).toBeGreaterThan(0)
    }))

  it('counts by region, type and year', () =>
    withRollback(async (tx) => {
      await liveArticles(tx, content())
      const divisions = await listDivisions(tx)
      const match = await matchOf(tx, '提案')
      const tally = async (filter: SearchFilter) => {
        const { divisions: counted, ...rest } = await countMatches(tx, { match, filter, divisions })
        return {
          common: rest.common,
          divisions: counted.map(({ division, isOwn, count }) => [division.name, isOwn, count]),
          types: rest.types.map(({ type, count }) => [type, count]),
          years: rest.years.map(({ year, count }) => [year, count]),
        }
      }
      const all = await tally({})
      expect(all).toEqual({
        common: false,
        divisions: [
          ['甘肃省', true, 1],
          ['天水市', false, 1],
          ['平凉市', false, 3],
        ],
        types: [['meeting', 5]],
        years: [
          [2026, 3],
          [2023, 2],
        ],
      })
      const below = await tally({ divisionCode: '620800' })
      expect(below.divisions).toEqual([
        ['平凉市', true, 1],
        ['庄浪县', false, 1],
        ['静宁县', false, 1],
      ])
      const own = await tally({ divisionCode: '620800', without: ['620825', '620826'] })
      expect(own).toMatchObject({ divisions: [], types: [['meeting', 1]] })
    }))

  it('says of a common question no more than is surely true, and leaves no part out', () =>
    withRollback(async (tx) => {
      await liveArticles(tx, content())
      const divisions = await listDivisions(tx)
      const words = await matchOf(tx, '提案')
      const phrase = await matchOf(tx, '“提案”')
      expect(phrase).toMatchObject({ compares: true, surely: expect.any(String) })
      const asked = [words, phrase].flatMap((match) =>
        [{}, { divisionCode: '620800' }].map((filter) => ({ match, filter })),
      )
      for (const { match, filter } of asked) {
        const input = { match, filter, divisions }
        const exact = await countMatches(tx, input)
        const common = await countMatches(tx, { ...input, most: 2 })
        expect(common).toMatchObject({ common: true, total: { count: 3 } })
        const facets = [
          [partsOf(exact), partsOf(common)],
          [countsBy(exact.types, 'type'), countsBy(common.types, 'type')],
          [countsBy(exact.years, 'year'), countsBy(common.years, 'year')],
        ] as const
        for (const [whole, stopped] of facets) {
          expect([...stopped.keys()]).toEqual(expect.arrayContaining([...whole.keys()]))
          for (const [part, { count, over }] of stopped) {
            expect(over).toBe(true)
            expect(count === 0 || count < (whole.get(part)?.count ?? 0)).toBe(true)
          }
        }
      }
    }))
})

const partsOf = ({ divisions }: Tally): Map<string, Capped> =>
  new Map(divisions.map(({ division, isOwn, ...count }) => [`${division.code} ${isOwn}`, count]))

const countsBy = <Key extends string>(
  rows: readonly (Capped & Record<Key, string | number>)[],
  key: Key,
): Map<string, Capped> => new Map(rows.map((row) => [String(row[key]), row]))

describe('pages', () => {
  const many = Array.from({ length: 23 }, (_, index) =>
    article(index % 3 ? `提案${index}` : `会议${index}`, '提案'),
  )

  it.each([
    { order: 'rank' as const, common: false },
    { order: 'rank' as const, common: true },
    { order: 'newest' as const, common: false },
    { order: 'newest' as const, common: true },
  ])('in turn show every match once ($order, common $common)', (given) =>
    withRollback(async (tx) => {
      const ids = await liveArticles(tx, many)
      const found = await findAll(tx, '提案', { ...given, limit: 5 })
      expect(found).toHaveLength(ids.length)
      expect(new Set(found)).toEqual(new Set(ids))
      if (given.order === 'newest') expect(found).toEqual(ids)
    }),
  )

  it('rank the newest of a common question and go on by time', () =>
    withRollback(async (tx) => {
      const ids = await liveArticles(tx, many)
      const found = await findAll(tx, '提案', { common: true, most: 10, limit: 5 })
      expect(new Set(found.slice(0, 10))).toEqual(new Set(ids.slice(0, 10)))
      expect(found.slice(0, 10)).not.toEqual(ids.slice(0, 10))
      expect(found.slice(10)).toEqual(ids.slice(10))
    }))

  it('neither repeat nor miss when something is published or withdrawn meanwhile', () =>
    withRollback(async (tx) => {
      const ids = await liveArticles(tx, many)
      let turn = 0
      const found = await findAll(tx, '提案', { limit: 5 }, async () => {
        turn += 1
        if (turn === 1) {
          const publishedAt = new Date('2026-03-21T00:00:00Z')
          await liveArticles(tx, [{ ...article('提案新'), publishedAt }])
        }
        const gone = ids[0] ?? 0
        await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, gone))
        await indexArticle(tx, gone)
      })
      expect(new Set(found).size).toBe(found.length)
      expect(new Set([...found, ids[0]])).toEqual(new Set(ids))
    }))

  it('begin at the top when the cursor is none of ours', () =>
    withRollback(async (tx) => {
      await liveArticles(tx, many.slice(0, 3))
      const first = await find(tx, '提案')
      for (const after of ['x', 'WzFd', 'W10', 'WyJhIiwiYiIsImMiLCJkIl0'])
        expect(await find(tx, '提案', { after })).toHaveLength(after === 'WzFd' ? 3 : first.length)
    }))
})
