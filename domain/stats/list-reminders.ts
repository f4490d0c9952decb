import { and, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { freshnessReminders } from '#db/schema/freshness-reminders'
import type { IsoDay } from '#lib/dates'

/** Who asked the correspondents of these divisions for news on a day, by division. */
export async function listReminders(
  db: Queryable,
  { divisionCodes, day }: { divisionCodes: readonly string[]; day: IsoDay },
): Promise<Map<string, string>> {
  if (divisionCodes.length === 0) return new Map()
  const rows = await db
    .select({ code: freshnessReminders.divisionCode, name: accounts.displayName })
    .from(freshnessReminders)
    .innerJoin(accounts, eq(accounts.id, freshnessReminders.accountId))
    .where(
      and(
        inArray(freshnessReminders.divisionCode, [...divisionCodes]),
        eq(freshnessReminders.day, day),
      ),
    )
  return new Map(rows.map(({ code, name }) => [code, name]))
}
