import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { topics } from '#db/schema/topics'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { listDivisions } from '../division/list-divisions.ts'
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

it('takes signs of patterns as they are, and offers nothing for nothing', () =>
  withRollback(async (tx) => {
    await tx.insert(topics).values({ kind: 'column', slug: 'a', name: '甲' })
    for (const text of ['%', '_', '\\', ' ', '']) expect(await offer(tx, text)).toEqual([])
  }))
