import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { committees } from '#db/schema/divisions'
import { topics } from '#db/schema/topics'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../article/body.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { liveArticles } from '../testing/live-article.ts'
import { suggest } from './suggest.ts'

async function offer(tx: Transaction, text: string) {
  const all = await suggest(tx, { text, divisions: await listDivisions(tx) })
  return all.map(({ kind, words, path }) => `${kind} ${words} ${path}`)
}

it('offers places by any part of the name, by pinyin and by initials', () =>
  withRollback(async (tx) => {
    // Brings the divisions with it.
    await insertAccount(tx, 'correspondent', '620000')
    const county = 'place 庄浪县 /counties/zhuanglang'
    for (const text of ['庄', '莊浪', 'zl', 'zhuang', 'ＺＬ'])
      expect(await offer(tx, text)).toContain(county)
    expect(await offer(tx, 'pl')).toContain('place 平凉市 /prefectures/pingliang')
  }))

it('offers running topics and words of the work, by characters and by initials', () =>
  withRollback(async (tx) => {
    await tx
      .insert(topics)
      .values({ kind: 'column', slug: 'sanzhua', name: '“三抓三促”行动进行时' })
    expect(await offer(tx, '三抓')).toEqual([
      'topic “三抓三促”行动进行时 /topics/sanzhua',
      `word 三抓三促 /search/${encodeURIComponent('三抓三促')}`,
    ])
    for (const text of ['zxjt', 'zhengxiejiang'])
      expect(await offer(tx, text)).toContain(
        `word 政协讲堂 /search/${encodeURIComponent('政协讲堂')}`,
      )
  }))

it('offers the committee of a place that is named with 政协, and none for 政协 alone', () =>
  withRollback(async (tx) => {
    await insertAccount(tx, 'correspondent', '620000')
    const [name, fullName] = ['庄浪县政协', '中国人民政治协商会议庄浪县委员会']
    await tx.insert(committees).values({ divisionCode: '620825', name, fullName })
    const committee = 'committee 庄浪县政协 /counties/zhuanglang#committee'
    for (const text of ['庄浪政协', '庄浪县政协', 'zhuanglang政协', '庄浪 政协'])
      expect(await offer(tx, text)).toContain(committee)
    await tx.insert(committees).values({
      divisionCode: '620000',
      name: '甘肃省政协',
      fullName: '中国人民政治协商会议甘肃省委员会',
    })
    expect(await offer(tx, '省政协')).toContain('committee 甘肃省政协 /province#committee')
    for (const text of ['政协', '县政协'])
      expect((await offer(tx, text)).filter((line) => line.startsWith('committee'))).toEqual([])
  }))

it('offers the newest headlines with the words, not articles with the words elsewhere', () =>
  withRollback(async (tx) => {
    const [first, second] = await liveArticles(tx, [
      { headline: '委员义诊进社区' },
      { headline: '义诊队下乡' },
      { headline: '县政协召开会议', body: bodyFromParagraphs(['会后开展义诊。']) },
    ])
    expect(await offer(tx, '义诊')).toEqual([
      `headline 委员义诊进社区 /articles/${first}`,
      `headline 义诊队下乡 /articles/${second}`,
    ])
  }))

it('marks a headline that was made up for the demonstration', () =>
  withRollback(async (tx) => {
    const [id = 0] = await liveArticles(tx, [{ headline: '委员义诊进社区' }])
    const notes = async () => {
      const offered = await suggest(tx, { text: '义诊', divisions: await listDivisions(tx) })
      return offered.map(({ note }) => note)
    }
    expect(await notes()).toEqual(['庄浪县'])
    await tx.update(articles).set({ isDemo: true }).where(eq(articles.id, id))
    expect(await notes()).toEqual(['庄浪县 · 演示'])
  }))

it('takes signs of patterns as they are, and offers nothing for nothing', () =>
  withRollback(async (tx) => {
    await tx.insert(topics).values({ kind: 'column', slug: 'a', name: '甲' })
    for (const text of ['%', '_', '\\', ' ', '']) expect(await offer(tx, text)).toEqual([])
  }))
