import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { indexArticle } from '../catalogue/index-article.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { liveArticles } from '../testing/live-article.ts'
import { buildMatch } from './build-match.ts'
import { countMatches, type Capped, type Tally } from './count-matches.ts'
import { findFewerWords } from './find-fewer-words.ts'
import { findMeant } from './find-meant.ts'
import { parseQuery } from './parse-query.ts'
import { searchArticles, type SearchOrder } from './search-articles.ts'
import type { SearchFilter } from './search-plan.ts'

interface SearchInput {
  filter?: SearchFilter
  order?: SearchOrder
  after?: string
  limit?: number
  common?: boolean
}

async function matchOf(tx: Transaction, raw: string) {
  const match = buildMatch(parseQuery(raw), await listDivisions(tx))
  if (!match) throw new Error(`${raw} asks for nothing`)
  return match
}

async function ask(tx: Transaction, raw: string, given: SearchInput = {}) {
  const defaults = { filter: {}, order: 'rank' as const, limit: 20, common: false }
  return searchArticles(tx, { match: await matchOf(tx, raw), ...defaults, ...given })
}

const find = async (tx: Transaction, raw: string, given: SearchInput = {}) =>
  (await ask(tx, raw, given)).articleIds

/** Every page in turn, as a reader would turn them. */
async function findAll(
  tx: Transaction,
  raw: string,
  given: SearchInput,
  between?: () => Promise<void>,
) {
  const found: number[] = []
  let order = given.order ?? 'rank'
  let after: string | undefined
  for (let turn = 0; turn < 50; turn += 1) {
    const page = await ask(tx, raw, { ...given, order, ...(after ? { after } : {}) })
    found.push(...page.articleIds)
    if (!page.after && page.older) order = 'newest'
    after = page.after ?? page.older ?? undefined
    if (!after) return found
    await between?.()
  }
  throw new Error('The pages have no end')
}

const byId = (a: number, b: number) => a - b

const article = (headline: string, body = '会议学习了有关文件。') => ({
  headline,
  body: bodyFromParagraphs([body]),
})

describe('what is found', () => {
  it('is found by two characters, wherever words begin and end', () =>
    withRollback(async (tx) => {
      const [first, second] = await liveArticles(tx, [
        article('十三件重点提案批办领办'),
        article('县政协召开会议', '委员们就提案办理提出意见。'),
        article('乡村振兴'),
      ])
      expect(await find(tx, '提案')).toEqual([first, second])
      expect(await find(tx, '点提')).toEqual([first])
    }))

  it('is found by its number, however it is written', () =>
    withRollback(async (tx) => {
      const [words, figures] = await liveArticles(tx, [
        article('县政协召开第十八次主席会议'),
        article('县政协第18次主席会议召开'),
        article('县政协召开第八次主席会议'),
      ])
      for (const raw of ['第十八次', '第18次', '第18次主席会议'])
        expect((await find(tx, raw)).toSorted(byId), raw).toEqual([words, figures])
      expect(await find(tx, '“第18次”')).toEqual([figures])
    }))

  it('is not found by a part of its number', () =>
    withRollback(async (tx) => {
      const [words, figures, larger] = await liveArticles(tx, [
        article('县政协十届十八次主席会议'),
        article('县政协第18次主席会议召开'),
        article('县政协召开第二十八次主席会议'),
        article('县政协召开118次协商会'),
      ])
      for (const raw of ['18次', '十八次', '十八次主席会议'])
        expect((await find(tx, raw)).toSorted(byId), raw).toEqual([words, figures])
      expect(await find(tx, '二十八次')).toEqual([larger])
    }))

  it('is found by a place in letters beside other words', () =>
    withRollback(async (tx) => {
      const [here] = await liveArticles(tx, [
        article('政协召开会议'),
        { ...article('政协召开会议'), divisionCode: '620523' },
      ])
      expect(await find(tx, 'zhuanglang政协')).toEqual([here])
    }))

  it('is looked for with fewer words where all of them find nothing', () =>
    withRollback(async (tx) => {
      await liveArticles(tx, [article('提案办理'), article('提案培训'), article('冷库建成')])
      const divisions = await listDivisions(tx)
      const looser = async (raw: string) => {
        const query = parseQuery(raw)
        const found = await findFewerWords(tx, { query, filter: {}, divisions })
        return found && [found.left.text, found.query.wanted[0]?.text, found.tally.total.count]
      }
      expect(await looser('提案 冷库')).toEqual(['冷库', '提案', 2])
      expect(await looser('梯田 大桥')).toBeNull()
      expect(await looser('梯田')).toBeNull()
    }))

  it('is offered where one character was another, and only what is there', () =>
    withRollback(async (tx) => {
      await liveArticles(tx, [article('庄浪县政协召开会议')])
      const divisions = await listDivisions(tx)
      const meant = (raw: string) => findMeant(tx, { query: parseQuery(raw), divisions })
      expect(await meant('庄良县')).toBe('庄浪县')
      expect(await meant('通谓县')).toBeNull()
      expect(await meant('正协')).toBe('政协')
      expect(await meant('huiyi')).toBe('会议')
      expect(await meant('tian')).toBeNull()
    }))

  it('is found by words in any order, and by a phrase only as it is', () =>
    withRollback(async (tx) => {
      const [together, apart] = await liveArticles(tx, [
        article('重点提案督办'),
        article('提案工作突出重点'),
      ])
      expect(await find(tx, '重点 提案')).toEqual([together, apart])
      expect(await find(tx, '“重点提案”')).toEqual([together])
      expect(await find(tx, '“提案重点”')).toEqual([])
    }))

  it('is found by a phrase across punctuation, not across passages', () =>
    withRollback(async (tx) => {
      const [across] = await liveArticles(tx, [
        article('座谈', '大家围绕提案、办理发言。'),
        article('提案', '办理情况'),
      ])
      expect(await find(tx, '“提案 办理”')).toEqual([across])
    }))

  it('leaves out what is not wanted', () =>
    withRollback(async (tx) => {
      const [kept] = await liveArticles(tx, [article('提案督办'), article('提案工作会议')])
      expect(await find(tx, '提案 -工作')).toEqual([kept])
      expect(await find(tx, '提案 -“工作会议”')).toEqual([kept])
    }))

  it('is found by full-width, traditional and capital writing alike', () =>
    withRollback(async (tx) => {
      const [one] = await liveArticles(tx, [article('2023年PPP项目协商', '在庄浪县调研。')])
      for (const raw of ['２０２３年', 'ｐｐｐ', '協商', '莊浪縣調研'])
        expect(await find(tx, raw)).toEqual([one])
    }))

  it('is found by the place and its pinyin, and by who wrote it', () =>
    withRollback(async (tx) => {
      const [zhuanglang, gangu] = await liveArticles(tx, [
        article('召开主席会议'),
        { ...article('开展调研'), divisionCode: '620523' },
      ])
      for (const raw of ['庄浪', 'zl', 'zhuanglang', '平凉市'])
        expect(await find(tx, raw)).toEqual([zhuanglang])
      expect(await find(tx, 'gg')).toEqual([gangu])
      expect((await find(tx, '甲某')).toSorted(byId)).toEqual([zhuanglang, gangu])
    }))

  it('puts the headline before the body, and the word before a part of another', () =>
    withRollback(async (tx) => {
      const [body, headline] = await liveArticles(tx, [
        article('县政协开展调研', '调研组提出提案线索。'),
        article('重点提案督办'),
      ])
      expect(await find(tx, '提案')).toEqual([headline, body])
      const [part, whole] = await liveArticles(tx, [article('走进合作社'), article('深化合作')])
      expect(await find(tx, '合作')).toEqual([whole, part])
    }))
})

describe('only what is live', () => {
  it('is found; a withdrawn article is gone with its row', () =>
    withRollback(async (tx) => {
      const [id = 0, other = 0] = await liveArticles(tx, [article('重点提案'), article('提案督办')])
      await tx.update(articles).set({ state: 'withdrawn' }).where(eq(articles.id, id))
      await indexArticle(tx, id)
      expect(await find(tx, '提案')).toEqual([other])
    }))
})

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
      const match = await matchOf(tx, '提案')
      for (const filter of [{}, { divisionCode: '620800' }]) {
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
