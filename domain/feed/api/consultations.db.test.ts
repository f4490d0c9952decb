import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { withRollback } from '#db/testing/test-database'

import { hideConsultation } from '../../consultation/hide-consultation.ts'
import { redoConsultation } from '../../consultation/redo-consultation.ts'
import { reportProgress } from '../../consultation/report-progress.ts'
import { showConsultation } from '../../consultation/show-consultation.ts'
import {
  lead,
  PROGRESS,
  publishTopic,
  setConsultationStage,
  topicAt,
} from '../../testing/consultations.ts'
import { seen } from '../../testing/proposals.ts'
import { as } from '../../testing/stage.ts'
import { consultationSchema } from './consultation-schema.ts'
import { dumpConsultations, listConsultationYears } from './dump-consultations.ts'
import { findApiConsultation, listApiConsultations } from './list-consultations.ts'
import { findPublishedYear, listPublishedYears } from './list-years.ts'
import { consultationQuerySchema } from './queries.ts'

const SITE = { name: '试刊', address: 'https://news.example.org' }
const ASKED = { before: null, limit: 10 }
const CANARY = '金丝雀'

async function shown(tx: Transaction) {
  const stage = await setConsultationStage(tx)
  const light = await topicAt(tx, stage, 'closed', { title: '=绿灯太短', askedBy: CANARY })
  const canal = await topicAt(tx, stage, 'selected', {
    town: '南湖镇',
    roomId: '',
    source: 'member',
  })
  const secret = await topicAt(tx, stage, 'selected', { title: `${CANARY}的巷子` })
  await publishTopic(tx, stage, light)
  await publishTopic(tx, stage, canal)
  return { stage, light, canal, secret }
}

const textOf = async (chunks: AsyncGenerator<string>): Promise<string> => {
  let text = ''
  for await (const chunk of chunks) text += chunk
  return text
}

it('answers a topic with its talks, what was agreed, its lamps and the verdict', () =>
  withRollback(async (tx) => {
    const { stage, light } = await shown(tx)
    const topic = consultationSchema.parse(await findApiConsultation(tx, SITE, light))
    expect(topic).toMatchObject({
      url: `https://news.example.org/consultations/zhuanglang/${light}`,
      division: { code: '620825', name: '庄浪县' },
      town: '水洛镇',
      room: { name: '西街议事室', url: `https://news.example.org/rooms/${stage.roomId}` },
      state: 'closed',
      talks: [{ heldOn: '2026-02-26', form: 'grid', residents: 12, departments: 2 }],
      agreements: [{ text: '把绿灯延长到三十秒以上。' }],
      adoption: 'adopted',
      unit: '县交警大队',
      dueOn: '2026-03-15',
      lamps: [{ lamp: 'hand-over' }, { lamp: 'supervise' }, { lamp: 'handle' }, { lamp: 'reply' }],
      verdict: { satisfied: 17, mostly: 2, dissatisfied: 0 },
    })
  }))

it('narrows by place, town, room, source, state and change, and comes page by page', () =>
  withRollback(async (tx) => {
    const { stage, light, canal } = await shown(tx)
    const ids = async (given: object) =>
      (await listApiConsultations(tx, SITE, { ...ASKED, ...given })).consultations.map(
        ({ id }) => id,
      )
    const first = await listApiConsultations(tx, SITE, { ...ASKED, limit: 1 })
    expect(first).toMatchObject({ consultations: [{ id: canal }], hasMore: true })
    expect(await ids({ before: canal })).toEqual([light])
    expect(await ids({ division: '620800' })).toEqual([canal, light])
    expect(await ids({ division: '620500' })).toEqual([])
    expect(await ids({ town: '南湖镇' })).toEqual([canal])
    expect(await ids({ room: stage.roomId })).toEqual([light])
    expect(await ids({ source: 'member' })).toEqual([canal])
    expect(await ids({ state: 'closed' })).toEqual([light])
    expect(await ids({ since: '2026-03-20' })).toEqual([canal, light])
    expect(await ids({ since: '2026-03-22' })).toEqual([])
  }))

it('has a topic as it was published, nothing of who asked, and nothing of what is not public', () =>
  withRollback(async (tx) => {
    const { stage, light, canal, secret } = await shown(tx)
    await lead(tx, stage, canal, 'consulted')
    expect(await findApiConsultation(tx, SITE, canal)).toMatchObject({
      state: 'selected',
      talks: [],
    })
    const listed = JSON.stringify(await listApiConsultations(tx, SITE, ASKED))
    const table = await textOf(dumpConsultations(tx, SITE, { year: 2026 }))
    expect(listed + table).not.toContain(CANARY)
    expect(await findApiConsultation(tx, SITE, secret)).toBeNull()
    await hideConsultation(as(tx, stage.final), {
      ...(await seen(tx, light)),
      reason: '内容不宜公开',
    })
    expect(await findApiConsultation(tx, SITE, light)).toBeNull()
    expect(await textOf(dumpConsultations(tx, SITE, { year: 2026 }))).not.toContain('=绿灯太短')
  }))

it('writes the topics of a year as a table that no program runs, and counts them to their year', () =>
  withRollback(async (tx) => {
    const { light } = await shown(tx)
    expect(await listConsultationYears(tx)).toMatchObject([{ year: 2026, consultations: 2 }])
    const year = { year: 2026, articles: 0, matters: 0, consultations: 2 }
    expect(await listPublishedYears(tx)).toMatchObject([year])
    expect(await findPublishedYear(tx, '2026')).toMatchObject(year)
    const text = await textOf(dumpConsultations(tx, SITE, { year: 2026, page: 1 }))
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows).toMatchObject([
      {
        编号: String(light),
        议题: "'=绿灯太短",
        协商日期: '2026-02-26',
        形式: expect.stringContaining('网格'),
        承办: '县交警大队',
        交: '2026-02-28',
        复: '2026-03-13',
        满意: '17',
      },
      { 乡镇: '南湖镇', 议事室: '', 状态: '已确定' },
    ])
  }))

it.each([
  [{ source: 'nobody' }, 'source'],
  [{ state: 'done' }, 'state'],
  [{ room: 'x' }, 'room'],
  [{ since: 'gestern' }, 'since'],
])('says what is wrong with %j', (query, name) => {
  const { error } = consultationQuerySchema.safeParse(query)
  expect(new Set(error?.issues.map(({ path }) => path[0]))).toEqual(new Set([name]))
})

it('has the lamps that burn, and how far a topic is that is handled once more', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'replied')
    await publishTopic(tx, stage, matterId)
    const answer = async () => {
      const topic = await findApiConsultation(tx, SITE, matterId)
      return { lit: topic?.lamps.map(({ lamp }) => lamp), progress: topic?.progress }
    }
    const all = ['hand-over', 'supervise', 'handle', 'reply']
    expect(await answer()).toEqual({ lit: all, progress: null })
    const redoing = { reason: '灯还不亮', ...(await seen(tx, matterId)) }
    await redoConsultation(as(tx, stage.second), redoing)
    expect(await answer()).toEqual({ lit: all, progress: null })
    await publishTopic(tx, stage, matterId)
    const lit = ['hand-over', 'supervise']
    expect(await answer()).toEqual({ lit, progress: { on: '2026-03-20', words: '灯还不亮' } })
    await reportProgress(as(tx, stage.officer), { ...PROGRESS, ...(await seen(tx, matterId)) })
    await publishTopic(tx, stage, matterId)
    expect(await answer()).toEqual({
      lit,
      progress: { on: PROGRESS.doneOn, words: PROGRESS.words },
    })
    const text = await textOf(dumpConsultations(tx, SITE, { year: 2026 }))
    const [row]: Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(row).toMatchObject({ 办: '', 复: '', 督: '2026-03-10', 办理进展: PROGRESS.words })
  }))

it('answers again what was hidden and is shown again, to who asks what changed since', () =>
  withRollback(async (tx) => {
    const { stage, light } = await shown(tx)
    const by = (actor: typeof stage.officer, now: string) => ({ db: tx, actor, now: new Date(now) })
    const reason = '核对无误'
    const hidden = by(stage.officer, '2026-04-01T02:00:00Z')
    await hideConsultation(hidden, { reason, ...(await seen(tx, light)) })
    const changed = async () => {
      const asked = { ...ASKED, since: '2026-04-01T00:00:00Z' }
      return (await listApiConsultations(tx, SITE, asked)).consultations.map(({ id }) => id)
    }
    expect(await changed()).toEqual([])
    const again = by(stage.officer, '2026-04-02T02:00:00Z')
    await showConsultation(again, { reason, ...(await seen(tx, light)) })
    expect(await changed()).toEqual([light])
  }))
