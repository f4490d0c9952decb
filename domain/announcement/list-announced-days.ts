import { and, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import type { IsoDay } from '#lib/dates'

import { isShown } from './shown-announcements.ts'

/** Those of the days for which readers have an announcement. */
export async function listAnnouncedDays(
  db: Queryable,
  days: readonly IsoDay[],
): Promise<ReadonlySet<IsoDay>> {
  if (days.length === 0) return new Set()
  const rows = await db
    .selectDistinct({ day: announcements.takesPlaceOn })
    .from(announcements)
    .where(and(isShown, inArray(announcements.takesPlaceOn, [...days])))
  return new Set(rows.map(({ day }) => day))
}
