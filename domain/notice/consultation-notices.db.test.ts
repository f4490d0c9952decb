import { and, asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'
import { insertAccount, insertUnit } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { decideConsultation } from '../consultation/decide-consultation.ts'
import { lightLamp } from '../consultation/light-lamp.ts'
import { redoConsultation } from '../consultation/redo-consultation.ts'
import { reportProgress } from '../consultation/report-progress.ts'
import {
  entered,
  goodTopic,
  HAND_OVER,
  lead,
  PROGRESS,
  setConsultationStage,
  topicAt,
} from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, COUNTY, NOW } from '../testing/stage.ts'
import { deliverOutbox } from './deliver-outbox.ts'

const { title } = goodTopic() as { title: string }

/** What a person was notified of a topic, first to last, and whether it still calls them. */
async function noticesTo(db: Queryable, { accountId }: Actor, matterId: number) {
  await deliverOutbox(db, NOW)
  const path = `/matters/consultations/${matterId}`
  const rows = await db
    .select({ title: notices.title, readAt: notices.readAt })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), eq(notices.path, path)))
    .orderBy(asc(notices.id))
  return rows.map((row) => `${row.title}${row.readAt === null ? '' : '（看过）'}`)
}

it('calls another officer to decide, and no longer once it is decided', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const { officer, second } = stage
    const matterId = await entered(tx, stage)
    expect(await noticesTo(tx, second, matterId)).toEqual([`请审定议题：${title}`])
    expect(await noticesTo(tx, officer, matterId)).toEqual([])
    const input = { decision: 'select', ...(await seen(tx, matterId)) }
    await decideConsultation(as(tx, second), input)
    expect(await noticesTo(tx, second, matterId)).toEqual([`请审定议题：${title}（看过）`])
    expect(await noticesTo(tx, officer, matterId)).toEqual([`议题确定了：${title}`])
  }))

it('asks the people of the unit to handle what is handed over to it, until it is handled', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const unitId = await insertUnit(tx, COUNTY)
    const clerk = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId })
    const matterId = await topicAt(tx, stage, 'adopted')
    const chosen = { ...HAND_OVER, unit: '', unitId: String(unitId) }
    await lightLamp(as(tx, stage.officer), { ...chosen, ...(await seen(tx, matterId)) })
    const asked = `请办理议题：${title}`
    expect(await noticesTo(tx, clerk, matterId)).toEqual([asked])
    const supervised = { ...HAND_OVER, lamp: 'supervise', doneOn: '2026-03-10' }
    await lightLamp(as(tx, stage.overseer), { ...supervised, ...(await seen(tx, matterId)) })
    expect(await noticesTo(tx, clerk, matterId)).toEqual([asked, `议题督办了：${title}`])
    await lead(tx, stage, matterId, 'handled')
    const [first] = await noticesTo(tx, clerk, matterId)
    expect(first).toBe(`${asked}（看过）`)
  }))

it('asks the people of the unit again when it is taken back, and who entered it learns how far it is', () =>
  withRollback(async (tx) => {
    const stage = await setConsultationStage(tx)
    const unitId = await insertUnit(tx, COUNTY)
    const clerk = await insertAccount(tx, 'unit-clerk', COUNTY, { unitId })
    const matterId = await topicAt(tx, stage, 'adopted')
    const chosen = { ...HAND_OVER, unit: '', unitId: String(unitId) }
    await lightLamp(as(tx, stage.officer), { ...chosen, ...(await seen(tx, matterId)) })
    await reportProgress(as(tx, clerk), { ...PROGRESS, ...(await seen(tx, matterId)) })
    expect(await noticesTo(tx, stage.officer, matterId)).toContain(`议题有了进展：${title}`)
    expect(await noticesTo(tx, clerk, matterId)).toEqual([`请办理议题：${title}`])
    await lead(tx, stage, matterId, 'handled')
    const input = { reason: '灯还不亮', ...(await seen(tx, matterId)) }
    await redoConsultation(as(tx, stage.second), input)
    const asked = `请重新办理议题：${title}`
    expect((await noticesTo(tx, clerk, matterId)).at(-1)).toBe(asked)
    await lead(tx, stage, matterId, 'handled')
    expect(await noticesTo(tx, clerk, matterId)).toContain(`${asked}（看过）`)
  }))
