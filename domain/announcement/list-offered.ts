import { and, asc, between, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import { ACTIVITY_TYPES, type EditionKind } from '#db/states'
import { addDays, isIsoDay, laterDay, shanghaiDay, type IsoDay } from '#lib/dates'

import { isFree } from './link-report.ts'
import { whyNotReport, type Reported } from './why-not-report.ts'

const DAYS_BEFORE = 14
const DAYS_AFTER = 7
const MAX_OFFERED = 10
/** As many are looked at: what a day or type rules out is left out after the query. */
const MAX_LOOKED_AT = 100

const COLUMNS = {
  announcementId: announcements.id,
  title: announcements.title,
  type: announcements.type,
  takesPlaceOn: announcements.takesPlaceOn,
  divisionCode: announcements.divisionCode,
  articleId: announcements.articleId,
}

export interface OfferedAnnouncement {
  announcementId: number
  title: string
  takesPlaceOn: IsoDay
  /** Whether this article reports it. */
  chosen: boolean
  /** Why the one that is chosen is not taken over, as the article reads now. */
  whyNot: string | null
}

/** The announced activity that an article reports or is to report; null for none. */
export async function findLinked(
  db: Queryable,
  { articleId, content, now }: { articleId: number; content: Reported; now: Date },
): Promise<OfferedAnnouncement | null> {
  const [row] = await db.select(COLUMNS).from(announcements).where(isLinked(articleId))
  return row ? offer(row, { articleId, content, today: shanghaiDay(now) }) : null
}

const isLinked = (articleId: number) => eq(announcements.articleId, articleId)

/**
 * The announcements that an edition, by these words, may be the report of; the one it is, in any case. None where its
 * article was before readers.
 */
export async function listOffered(
  db: Queryable,
  input: {
    edition: { kind: EditionKind; articleId: number }
    /** What was last written of it. */
    content: Reported
    now: Date
  },
): Promise<OfferedAnnouncement[]> {
  const { edition, content, now } = input
  const { kind, articleId } = edition
  if (kind !== 'new') return []
  const today = shanghaiDay(now)
  const { type } = content.event
  const types = type === 'other' ? ACTIVITY_TYPES : [type, 'other' as const]
  const { from, to } = daysLookedAt(content, today)
  const [own, free] = await Promise.all([
    db.select(COLUMNS).from(announcements).where(isLinked(articleId)),
    db
      .select(COLUMNS)
      .from(announcements)
      .where(
        and(
          isFree(content.divisionCode, articleId),
          inArray(announcements.type, [...types]),
          between(announcements.takesPlaceOn, from, to),
        ),
      )
      .orderBy(asc(announcements.takesPlaceOn), asc(announcements.id))
      .limit(MAX_LOOKED_AT),
  ])
  const others = free
    .filter((row) => row.articleId !== articleId && whyNotReport(content, row, today) === null)
    .slice(0, MAX_OFFERED)
  return [...own, ...others].map((row) => offer(row, { articleId, content, today }))
}

/** The days that are written, or those about now. */
function daysLookedAt({ event: { precision, start, end } }: Reported, today: IsoDay) {
  if (precision === 'none' || start === null || !isIsoDay(start))
    return { from: addDays(today, -DAYS_BEFORE), to: addDays(today, DAYS_AFTER) }
  if (precision === 'month') return { from: start, to: addDays(start, 30) }
  return { from: start, to: end !== null && isIsoDay(end) ? laterDay(start, end) : start }
}

interface Row extends Pick<OfferedAnnouncement, 'announcementId' | 'title' | 'takesPlaceOn'> {
  type: Parameters<typeof whyNotReport>[1]['type']
  divisionCode: string
  articleId: number | null
}

function offer(
  row: Row,
  { articleId, content, today }: { articleId: number; content: Reported; today: IsoDay },
): OfferedAnnouncement {
  const { announcementId, title, takesPlaceOn } = row
  const whyNot = whyNotReport(content, row, today)
  return { announcementId, title, takesPlaceOn, chosen: row.articleId === articleId, whyNot }
}
