import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import { listDivisions } from '../division/list-divisions.ts'
import { hideCard } from '../matter/hide-card.ts'
import { goodProposal, matterOf, publishRegister, registered } from '../testing/registers.ts'
import { as, requestKey, setStage } from '../testing/stage.ts'
import { findMeant } from './find-meant.ts'
import { parseQuery } from './parse-query.ts'
import { countMatters, searchMatters } from './search-matters.ts'
import { suggest } from './suggest.ts'

const CANARY = '金丝雀'

async function shown(tx: Transaction) {
  const { sessionId } = await registered(tx, [
    goodProposal({ number: 23, movers: ['欧阳示例'] }),
    goodProposal({ number: 24, title: '关于修好南河堤的提案', category: '水利' }),
    goodProposal({
      number: 25,
      title: `关于${CANARY}保护的提案`,
      movers: [CANARY],
      consent: false,
    }),
  ])
  const { final } = await setStage(tx)
  await publishRegister(tx, final, sessionId)
  return { sessionId, final }
}

const find = async (tx: Transaction, text: string, filter = {}) => {
  const divisions = await listDivisions(tx)
  const asked = { query: parseQuery(text), divisions, filter, limit: 10 }
  const { rows, count } = await searchMatters(tx, asked)
  expect(count).toEqual({ count: rows.length, over: false })
  return rows.map(({ number }) => number)
}

it('finds cards by words of the title, number, category, place and the mover that is shown', () =>
  withRollback(async (tx) => {
    await shown(tx)
    for (const text of [
      '老旧小区',
      '第23号',
      '二十三号提案',
      '庄浪 23号',
      '欧阳示例',
      '老旧 -河堤',
    ])
      expect(await find(tx, text), text).toEqual([23])
    for (const text of ['河堤', '水利', '“修好南河堤”', 'zhuanglang河堤'])
      expect(await find(tx, text), text).toEqual([24])
    expect(await find(tx, '提案')).toEqual([24, 23])
    for (const text of ['第99号', '西固 23号', '3号', '没有的词']) {
      expect(await find(tx, text), text).toEqual([])
    }
  }))

it('narrows by place, kind and year, and comes page by page', () =>
  withRollback(async (tx) => {
    await shown(tx)
    expect(await find(tx, '提案', { divisionCode: '620800', year: 2026 })).toEqual([24, 23])
    expect(await find(tx, '提案', { divisionCode: '620500' })).toEqual([])
    expect(await find(tx, '提案', { divisionCode: '620000', without: ['620800'] })).toEqual([])
    expect(await find(tx, '提案', { year: 2025 })).toEqual([])
    expect(await find(tx, '提案', { type: 'meeting' })).toEqual([])
    const divisions = await listDivisions(tx)
    const page = (after?: string) =>
      searchMatters(tx, { query: parseQuery('提案'), divisions, limit: 1, after })
    const first = await page()
    expect(first).toMatchObject({ rows: [{ number: 24 }], count: { count: 2 } })
    expect(await page(first.next ?? '')).toMatchObject({ rows: [{ number: 23 }], next: null })
  }))

it('has nothing of what is not public, for no question, and loses what is hidden', () =>
  withRollback(async (tx) => {
    const { sessionId, final } = await shown(tx)
    const divisions = await listDivisions(tx)
    for (const text of [CANARY, '第25号', '保护']) {
      expect(await find(tx, text), text).toEqual([])
      expect(await suggest(tx, { text, divisions })).not.toContainEqual(
        expect.objectContaining({ kind: 'matter' }),
      )
    }
    const query = parseQuery('老旧小区')
    expect((await countMatters(tx, { query, divisions })).count).toBe(1)
    await hideCard(as(tx, final), {
      matterId: await matterOf(tx, sessionId, 23),
      reason: '内容不宜公开',
      requestKey: requestKey(),
    })
    expect((await countMatters(tx, { query, divisions })).count).toBe(0)
  }))

it('suggests cards while somebody types, and asks about one wrong character of their words', () =>
  withRollback(async (tx) => {
    await shown(tx)
    const divisions = await listDivisions(tx)
    expect(await suggest(tx, { text: '老旧小', divisions })).toContainEqual({
      kind: 'matter',
      words: '加快老旧小区改造',
      note: '庄浪县第23号提案',
      path: '/proposals/zhuanglang/10-2/23',
    })
    expect(await suggest(tx, { text: '23号', divisions })).toContainEqual(
      expect.objectContaining({ kind: 'matter' }),
    )
    expect(await suggest(tx, { text: '提案', divisions })).not.toContainEqual(
      expect.objectContaining({ kind: 'matter' }),
    )
    expect(await findMeant(tx, { query: parseQuery('晓曲'), divisions })).toBe('小区')
  }))
