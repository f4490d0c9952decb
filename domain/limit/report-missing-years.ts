import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { matterLimits } from '#db/schema/matter/matter-limits'
import { outbox } from '#db/schema/outbox'
import { shanghaiDay } from '#lib/dates'

import { listRoleHolders } from '../account/list-actors.ts'
import { runsSite } from '../account/runs-site.ts'
import { markNotified } from '../mark-notified.ts'
import { loadCalendar } from '../workday/list-workday-years.ts'
import { missingYears } from '../workday/missing-years.ts'

const COMMAND = 'report-missing-years'

/**
 * Notifies each admin of the site which years' holidays are wanted and not registered, where a limit counts working
 * days: once a month, however often this runs. Returns how many were notified.
 */
export async function reportMissingYears(db: Queryable, { now }: { now: Date }): Promise<number> {
  const today = shanghaiDay(now)
  const missing = missingYears((await loadCalendar(db)).years, today)
  if (missing.length === 0 || !(await countsWorkdays(db))) return 0
  const years = missing.map((year) => `${year}年`).join('、')
  let reported = 0
  const admins = await listRoleHolders(db, { roles: ['admin'], now })
  for (const { accountId } of admins.filter(runsSite)) {
    const isNew = await db.transaction(async (tx) => {
      const key = `${COMMAND}-${missing.join('-')}-${today.slice(0, 7)}`
      const mark = { accountIds: [accountId], key, command: COMMAND, now }
      const accountIds = await markNotified(tx, mark)
      if (accountIds.length === 0) return false
      const payload = { accountIds, quote: years }
      await tx.insert(outbox).values({ event: 'workdays.missing', payload, createdAt: now })
      return true
    })
    if (isNew) reported += 1
  }
  return reported
}

async function countsWorkdays(db: Queryable): Promise<boolean> {
  const found = await db
    .select({ id: matterLimits.id })
    .from(matterLimits)
    .where(and(eq(matterLimits.unit, 'workdays'), isNull(matterLimits.endsOn)))
    .limit(1)
  return found.length > 0
}
