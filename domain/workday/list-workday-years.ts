import { desc } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { workdayYears } from '#db/schema/matter/workday-years'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'
import { KNOWN_NOTICES, type WorkdayNotice } from './known-notices.ts'
import { buildCalendar, type WorkdayCalendar } from './workdays.ts'

/** Some decades at most, the newest first. A registered year stands before the one that comes with the portal. */
async function readNotices(db: Queryable): Promise<(WorkdayNotice & { isRegistered: boolean })[]> {
  const { year, title, publishedOn, sourceUrl, notice } = workdayYears
  const rows = await db
    .select({ year, title, publishedOn, sourceUrl, notice })
    .from(workdayYears)
    .orderBy(desc(year))
  const known = KNOWN_NOTICES.filter((one) => !rows.some((row) => row.year === one.year))
  return [
    ...rows.map((row) => ({ ...row, isRegistered: true })),
    ...known.map((one) => ({ ...one, isRegistered: false })),
  ].toSorted((one, other) => other.year - one.year)
}

/** The calendar by which limits in working days are counted. */
export async function loadCalendar(db: Queryable): Promise<WorkdayCalendar> {
  return buildCalendar(await readNotices(db))
}

/** The years as their keeper has them. */
export async function listWorkdayYears(db: Queryable, { actor }: { actor: Actor }) {
  requireSiteAdmin(actor)
  return readNotices(db)
}
