import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { notices } from '#db/schema/notices'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { deliverOutbox } from '../notice/deliver-outbox.ts'
import { NOW, setStage } from '../testing/stage.ts'
import { reportFreshness } from './report-freshness.ts'

const limits = { news: 14, notice: 180 }
const WEEK_MS = 7 * 86_400_000

const heardBy = async (db: Queryable, { accountId }: { accountId: number }) =>
  (await db.select().from(notices).where(eq(notices.accountId, accountId))).map(
    ({ kind, text, path }) => [kind, text, path],
  )

it('notifies those who can act of their own places, once a week', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const auditor = await insertAccount(tx, 'auditor', '620000')
    expect(await reportFreshness(tx, { now: NOW, limits })).toBeGreaterThan(0)
    expect(await reportFreshness(tx, { now: new Date(NOW.getTime() + 3_600_000), limits })).toBe(0)
    await deliverOutbox(tx, NOW)
    expect(await heardBy(tx, first)).toEqual([
      ['report', expect.stringContaining('还没有发过：平凉市、庄浪县、静宁县'), '/stats/freshness'],
    ])
    expect(await heardBy(tx, author)).toEqual([])
    expect(await heardBy(tx, auditor)).toEqual([])
    const later = new Date(NOW.getTime() + WEEK_MS)
    await reportFreshness(tx, { now: later, limits })
    await deliverOutbox(tx, later)
    expect(await heardBy(tx, first)).toHaveLength(2)
  }))
