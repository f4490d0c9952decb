import { and, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, COUNTY } from '../testing/stage.ts'
import { addWorkdayYear } from '../workday/add-workday-year.ts'
import { NOTICE_2027 } from '../workday/testing/notice.ts'
import { reportMissingYears } from './report-missing-years.ts'
import { setLimit } from './set-limit.ts'

const NOVEMBER = { now: new Date('2026-11-02T00:30:00Z') }
const limit = {
  divisionCode: COUNTY,
  step: 'refuse',
  seenId: null,
  amount: 5,
  unit: 'workdays',
  ruleName: '试用的提案办理办法',
  ruleSource: '县政协办公室印发',
  startsOn: '2026-03-01',
}

it('notifies each admin of the site once a month which year is missing, where working days are counted', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const local = await insertAccount(tx, 'admin', COUNTY)
    const notified = async ({ accountId }: { accountId: number }) => {
      const isTheirs = sql`${outbox.payload} -> 'accountIds' @> ${JSON.stringify([accountId])}::jsonb`
      const rows = await tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(and(eq(outbox.event, 'workdays.missing'), isTheirs))
      return rows.length
    }
    await reportMissingYears(tx, NOVEMBER)
    expect(await notified(admin)).toBe(0)
    await setLimit(as(tx, local), limit)
    await reportMissingYears(tx, { now: new Date('2026-10-31T12:00:00Z') })
    expect(await notified(admin)).toBe(0)
    await reportMissingYears(tx, NOVEMBER)
    await reportMissingYears(tx, NOVEMBER)
    expect(await notified(admin)).toBe(1)
    expect(await notified(local)).toBe(0)
    await reportMissingYears(tx, { now: new Date('2026-12-07T00:30:00Z') })
    expect(await notified(admin)).toBe(2)
    await addWorkdayYear(as(tx, admin), NOTICE_2027)
    await reportMissingYears(tx, { now: new Date('2027-01-04T00:30:00Z') })
    expect(await notified(admin)).toBe(2)
  }))
