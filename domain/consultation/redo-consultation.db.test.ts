import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import {
  lead,
  PROGRESS,
  publishTopic,
  setConsultationStage,
  topicAt,
  topicState,
  type ConsultationStage,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW, requestKey } from '../testing/stage.ts'
import { arrangeConsultationLamps } from './arrange-lamps.ts'
import { arrangeConsultationSteps } from './arrange-consultation-steps.ts'
import { buildLedger } from './build-ledger.ts'
import { findShownConsultation } from './shown/find-shown-consultation.ts'
import { getConsultation } from './get-consultation.ts'
import { judgeConsultation } from './judge-consultation.ts'
import { lightLamp } from './light-lamp.ts'
import { listConsultationDeadlines, listConsultationMoves } from './list-consultation-moves.ts'
import { countUnitTopics } from './list-unit-topics.ts'
import { redoConsultation } from './redo-consultation.ts'
import { reportProgress } from './report-progress.ts'
import { countShown } from './shown/count-shown.ts'

const today = '2026-03-24'
const reason = '到现场看过，灯还不亮'

const redo = async (tx: Transaction, { second }: ConsultationStage, matterId: number) =>
  redoConsultation(as(tx, second), { reason, ...(await seen(tx, matterId)) })

/** A topic that readers have as replied to, of a unit with a clerk of its own. */
async function repliedTo(tx: Transaction) {
  const stage = await setConsultationStage(tx)
  const matterId = await topicAt(tx, stage, 'replied')
  const { unitId } = await getConsultation(tx, { actor: stage.officer, matterId })
  const clerk = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId: unitId ?? 0 })
  await publishTopic(tx, stage, matterId)
  return { stage, clerk, matterId }
}

async function shownOf(tx: Transaction, matterId: number) {
  const topic = await findShownConsultation(tx, { divisionCode: COUNTY, matterId })
  if (!topic) throw new Error('Readers do not have it')
  return topic
}

it('puts out both lamps, and all that follows from the state goes back with it', () =>
  withRollback(async (tx) => {
    const { stage, clerk, matterId } = await repliedTo(tx)
    const counts = async () => (await countShown(tx, { divisionCode: COUNTY, today })).standings
    expect(await counts()).toMatchObject({ overdue: 0, done: 1 })
    await redo(tx, stage, matterId)
    await publishTopic(tx, stage, matterId)
    expect(await topicState(tx, matterId)).toBe('handed-over')
    expect(arrangeConsultationLamps(await shownOf(tx, matterId), today).slice(1)).toEqual([
      {
        sign: '办',
        name: '办理',
        state: 'late',
        words: `超期 9 天，2026年3月15日 到期；2026年3月20日 重新办理：${reason}`,
      },
      { sign: '督', name: '督办', state: 'done', words: '2026年3月10日 到现场' },
      { sign: '复', name: '答复', state: 'waiting', words: '还没有办' },
    ])
    expect(await counts()).toMatchObject({ overdue: 1, done: 0 })
    expect(await countUnitTopics(tx, { actor: clerk, today })).toEqual({
      open: 1,
      done: 0,
      overdue: 1,
    })
    expect(await listConsultationDeadlines(tx, { limit: 9 })).toMatchObject([{ isOwed: true }])
    const [, row] = await sheet(tx, stage, '协商台账')
    expect(row?.slice(15, 18)).toEqual([null, new Date('2026-03-10'), null])
    const [, inspected] = await sheet(tx, stage, '督查表')
    expect(inspected?.slice(7)).toEqual([
      null,
      new Date('2026-03-10'),
      5,
      '到现场',
      '庄浪县',
      reason,
    ])
  }))

const sheet = async (tx: Transaction, { officer }: ConsultationStage, name: string) =>
  readSheet(await buildLedger(tx, { actor: officer, now: NOW, standards: [] }), name)

it('keeps in its history what was put down, what took it back, and what came then', () =>
  withRollback(async (tx) => {
    const { stage, clerk, matterId } = await repliedTo(tx)
    await redo(tx, stage, matterId)
    await reportProgress(as(tx, clerk), { ...PROGRESS, ...(await seen(tx, matterId)) })
    const handled = { lamp: 'handle', doneOn: '2026-03-19', words: '通电了', unit: '', dueOn: '' }
    await lightLamp(as(tx, clerk), { ...handled, ...(await seen(tx, matterId)) })
    await publishTopic(tx, stage, matterId)
    const topic = await shownOf(tx, matterId)
    expect(arrangeConsultationLamps(topic, today).map(({ words }) => words)).toEqual([
      '2026年2月28日 交县交警大队',
      '2026年3月19日 通电了',
      '2026年3月10日 到现场',
      '等待答复',
    ])
    const steps = arrangeConsultationSteps(topic).map(({ title, note }) => `${title} ${note}`)
    for (const step of [
      '办完 调到 32 秒',
      '答复 当面答复',
      `重新办理 ${reason}`,
      '办理进展 正在找厂家',
      '办完 通电了',
    ]) {
      expect(steps).toContain(step)
    }
    const moves = await listConsultationMoves(tx, { limit: 99 })
    expect(moves.map(({ move }) => move)).toEqual(
      expect.arrayContaining(['redo', 'report-progress', 'handle', 'reply']),
    )
    const inside = await getConsultation(tx, { actor: stage.officer, matterId })
    expect(inside.moves.slice(0, 4).map(({ move }) => move)).toEqual([
      'publish',
      'handle',
      'report-progress',
      'redo',
    ])
    await lead(tx, stage, matterId, 'closed')
    expect(await topicState(tx, matterId)).toBe('closed')
  }))

it('refuses without a reason, before it is handled, once residents judged it, and the unit itself', () =>
  withRollback(async (tx) => {
    const { stage, clerk, matterId } = await repliedTo(tx)
    const input = async (id: number) => ({ reason, ...(await seen(tx, id)) })
    await expect(
      redoConsultation(as(tx, stage.officer), { ...(await input(matterId)), reason: ' ' }),
    ).rejects.toMatchObject({ issues: { reason: ['请写重新办理的理由'] } })
    await expect(redoConsultation(as(tx, clerk), await input(matterId))).rejects.toMatchObject({
      code: 'forbidden',
      message: '您不是这个地区的提案专员',
    })
    for (const state of ['handed-over', 'judged', 'closed'] as const) {
      const other = await topicAt(tx, stage, state, { title: state })
      await expect(
        redoConsultation(as(tx, stage.officer), await input(other)),
      ).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))

it('is won by one where residents’ verdict is put down while another officer takes it back', async () => {
  const db = racesDatabase()
  const stage = await setConsultationStage(db, '西街赛跑议事室')
  const matterId = await topicAt(db, stage, 'replied')
  const verdict = { doneOn: '2026-03-16', satisfied: '3', mostly: '', dissatisfied: '' }
  const version = await seen(db, matterId)
  const keyed = () => ({ ...version, requestKey: requestKey() })
  const both = await Promise.allSettled([
    judgeConsultation(as(db, stage.officer), { ...verdict, ...keyed() }),
    redoConsultation(as(db, stage.second), { reason, ...keyed() }),
  ])
  expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict' },
  })
  expect(await topicState(db, matterId)).toBe(
    both[0].status === 'fulfilled' ? 'judged' : 'handed-over',
  )
})
