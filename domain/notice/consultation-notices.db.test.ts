import { and, asc, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { decideConsultation } from '../consultation/decide-consultation.ts'
import { entered, goodTopic, setConsultationStage } from '../testing/consultations.ts'
import { seen } from '../testing/proposals.ts'
import { as, NOW } from '../testing/stage.ts'
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
