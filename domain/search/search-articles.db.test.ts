import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { withRollback } from '#db/testing/test-database'

import { indexArticle } from '../catalogue/index-article.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { liveArticles } from '../testing/live-article.ts'
import { findFewerWords } from './find-fewer-words.ts'
import { findMeant } from './find-meant.ts'
import { parseQuery } from './parse-query.ts'
import { article, byId, find } from './testing/ask-search.ts'

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
