import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import { hideConsultation } from '../consultation/hide-consultation.ts'
import { listDivisions } from '../division/list-divisions.ts'
import { publishTopic, setConsultationStage, topicAt } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as } from '../testing/stage.ts'
import { findMeant } from './find-meant.ts'
import { parseQuery } from './parse-query.ts'
import { countConsultations, searchConsultations } from './search-consultations.ts'
import { suggest } from './suggest.ts'

const CANARY = '金丝雀'

async function shown(tx: Transaction) {
  const stage = await setConsultationStage(tx)
  const light = await topicAt(tx, stage, 'handed-over', { askedBy: CANARY })
  const canal = await topicAt(tx, stage, 'researched', {
    title: '三组的灌溉渠漏水',
    about: '渠底裂了，下游浇不上地。',
    town: '南湖镇',
    roomId: '',
  })
  await publishTopic(tx, stage, light)
  await publishTopic(tx, stage, canal)
  const hidden = await topicAt(tx, stage, 'selected', { title: `${CANARY}的巷子没有路灯` })
  return { stage, light, canal, hidden }
}

const find = async (tx: Transaction, text: string, filter = {}) => {
  const divisions = await listDivisions(tx)
  const { rows, count } = await searchConsultations(tx, {
    query: parseQuery(text),
    divisions,
    filter,
    limit: 10,
  })
  expect(count).toEqual({ count: rows.length, over: false })
  return rows.map(({ matterId }) => matterId)
}

it('finds topics by words of the title, what they are about, town, room and place', () =>
  withRollback(async (tx) => {
    const { light, canal } = await shown(tx)
    for (const text of [
      '绿灯',
      '绿灯协商',
      '二十秒',
      '西街议事室',
      '水洛镇',
      '绿灯 -灌溉',
      '庄浪绿灯',
    ])
      expect(await find(tx, text), text).toEqual([light])
    expect(await find(tx, '灌溉渠')).toEqual([canal])
    for (const text of ['协商', '协商议题', '庄浪协商'])
      expect(await find(tx, text), text).toEqual([canal, light])
    for (const text of ['没有的词', '第23号', '西固协商', '-绿灯', CANARY])
      expect(await find(tx, text), text).toEqual([])
  }))

it('narrows by place, kind and year, and comes page by page', () =>
  withRollback(async (tx) => {
    const { light, canal } = await shown(tx)
    const both = [canal, light]
    expect(await find(tx, '协商', { divisionCode: '620800', year: 2026 })).toEqual(both)
    expect(await find(tx, '协商', { type: 'consultation' })).toEqual(both)
    expect(await find(tx, '协商', { type: 'meeting' })).toEqual([])
    expect(await find(tx, '协商', { year: 2025 })).toEqual([])
    expect(await find(tx, '协商', { divisionCode: '620500' })).toEqual([])
    expect(await find(tx, '协商', { without: ['620800'] })).toEqual([])
    const divisions = await listDivisions(tx)
    const page = (after?: string) =>
      searchConsultations(tx, { query: parseQuery('协商'), divisions, limit: 1, after })
    const first = await page()
    expect(first).toMatchObject({ rows: [{ matterId: canal }], count: { count: 2 } })
    expect(await page(first.next ?? '')).toMatchObject({ rows: [{ matterId: light }], next: null })
  }))

it('suggests topics, asks about one wrong character of their words, and loses what is hidden', () =>
  withRollback(async (tx) => {
    const { stage, light, hidden } = await shown(tx)
    const divisions = await listDivisions(tx)
    expect(await suggest(tx, { text: '绿灯', divisions })).toContainEqual({
      kind: 'matter',
      words: '老人过马路的绿灯太短',
      note: '庄浪县水洛镇协商',
      path: `/consultations/zhuanglang/${light}`,
    })
    expect(await suggest(tx, { text: '巷子', divisions })).toEqual([])
    expect(await findMeant(tx, { query: parseQuery('绿登'), divisions })).toBe('绿灯')
    const query = parseQuery('绿灯')
    expect((await countConsultations(tx, { query, divisions })).count).toBe(1)
    await hideConsultation(as(tx, stage.final), {
      ...(await seen(tx, light)),
      reason: '内容不宜公开',
    })
    expect((await countConsultations(tx, { query, divisions })).count).toBe(0)
    expect(hidden).toBeGreaterThan(0)
  }))
