import { and, asc, between, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import type { EditionKind } from '#db/states'
import { addDays, shanghaiDay, type IsoDay } from '#lib/dates'

import { isFree } from './link-report.ts'

const DAYS_BEFORE = 14
const DAYS_AFTER = 7
const MAX_OFFERED = 10

/** The announced activity that an article reports or is to report; null for none. */
export async function findLinked(
  db: Queryable,
  articleId: number,
): Promise<Omit<OfferedAnnouncement, 'chosen'> | null> {
  const { id, title, takesPlaceOn } = announcements
  const [row] = await db
    .select({ announcementId: id, title, takesPlaceOn })
    .from(announcements)
    .where(eq(announcements.articleId, articleId))
  return row ?? null
}

export interface OfferedAnnouncement {
  announcementId: number
  title: string
  takesPlaceOn: IsoDay
  /** Whether this article reports it. */
  chosen: boolean
}

/**
 * The announcements of a division near the day of an edition that it may be the report of; the one it is, in any case.
 * None where its article was before readers.
 */
export async function listOffered(
  db: Queryable,
  input: {
    edition: { kind: EditionKind; articleId: number; divisionCode: string }
    /** When it took place, where that was written. */
    day: IsoDay | null
    now: Date
  },
): Promise<OfferedAnnouncement[]> {
  const { edition, day, now } = input
  const { kind, articleId, divisionCode } = edition
  if (kind !== 'new') return []
  const near = day ?? shanghaiDay(now)
  const { id, title, takesPlaceOn } = announcements
  const columns = { announcementId: id, title, takesPlaceOn, articleId: announcements.articleId }
  const [own, offered] = await Promise.all([
    db.select(columns).from(announcements).where(eq(announcements.articleId, articleId)),
    db
      .select(columns)
      .from(announcements)
      .where(
        and(
          isFree(divisionCode, articleId),
          between(takesPlaceOn, addDays(near, -DAYS_BEFORE), addDays(near, DAYS_AFTER)),
        ),
      )
      .orderBy(asc(takesPlaceOn), asc(id))
      .limit(MAX_OFFERED),
  ])
  const others = offered.filter((row) => row.articleId !== articleId)
  return [...own, ...others].map(({ articleId: reporter, ...row }) => ({
    ...row,
    chosen: reporter === articleId,
  }))
}
