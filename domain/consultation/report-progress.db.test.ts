import { desc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { consultationLamps, consultationMoves } from '#db/schema/matter/consultation-steps'
import { withRollback } from '#db/testing/test-database'

import {
  PROGRESS,
  publishTopic,
  setConsultationStage,
  topicAt,
  topicState,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY } from '../testing/stage.ts'
import { arrangeConsultationLamps } from './arrange-lamps.ts'
import { listConsultationDeadlines } from './list-consultation-moves.ts'
import { reportProgress } from './report-progress.ts'
import { countShown } from './shown/count-shown.ts'
import { listWall } from './shown/shown-consultations.ts'

const today = '2026-03-24'

it('says how far it is as often as there is something to say, and the lamp stays out, late as before', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'handed-over')
    const report = async (doneOn: string, words: string) =>
      reportProgress(as(tx, stage.officer), { doneOn, words, ...(await seen(tx, matterId)) })
    await report('2026-03-10', '正在找厂家')
    await report('2026-03-18', '灯杆运到了')
    expect(await topicState(tx, matterId)).toBe('handed-over')
    const lamps = await tx.select().from(consultationLamps)
    expect(lamps.map(({ lamp }) => lamp)).toEqual(['hand-over', 'supervise'])
    await publishTopic(tx, stage, matterId)
    const scope = { divisionCode: COUNTY, today }
    const [topic] = await listWall(tx, scope)
    if (!topic) throw new Error('The wall is empty')
    expect(arrangeConsultationLamps(topic, today)[1]).toEqual({
      sign: '办',
      name: '办理',
      state: 'late',
      words: '超期 9 天，2026年3月15日 到期；2026年3月18日 办理进展：灯杆运到了',
    })
    expect((await countShown(tx, scope)).standings).toMatchObject({ overdue: 1, done: 0 })
    expect(await listConsultationDeadlines(tx, { limit: 9 })).toMatchObject([{ isOwed: true }])
  }))

it('waits for a publication before readers have it, with who wrote it and when', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'handed-over')
    await publishTopic(tx, stage, matterId)
    await reportProgress(as(tx, stage.officer), { ...PROGRESS, ...(await seen(tx, matterId)) })
    expect(await listWall(tx, { divisionCode: COUNTY, today })).toMatchObject([{ progress: null }])
    const [last] = await tx
      .select()
      .from(consultationMoves)
      .where(eq(consultationMoves.matterId, matterId))
      .orderBy(desc(consultationMoves.id))
      .limit(1)
    const { accountId } = stage.officer
    expect(last).toMatchObject({ doneOn: '2026-03-10', reason: '正在找厂家', accountId })
  }))

it('refuses without words, a day that has not come, and a topic that nobody has to handle', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const matterId = await topicAt(tx, stage, 'handed-over')
    const report = async (given: object, id = matterId) =>
      reportProgress(as(tx, stage.officer), { ...PROGRESS, ...given, ...(await seen(tx, id)) })
    await expect(report({ words: ' ' })).rejects.toMatchObject({
      issues: { words: ['请写办到哪一步'] },
    })
    await expect(report({ doneOn: '2026-04-01' })).rejects.toMatchObject({
      issues: { doneOn: ['这一天还没有到'] },
    })
    for (const state of ['adopted', 'handled', 'closed'] as const) {
      const other = await topicAt(tx, stage, state, { title: state })
      await expect(report({}, other)).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))
