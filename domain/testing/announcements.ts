import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'

import type { Actor } from '../account/actor.ts'
import { approveAnnouncement } from '../announcement/approve-announcement.ts'
import { changeAnnouncement } from '../announcement/change-announcement.ts'
import { submitAnnouncement } from '../announcement/submit-announcement.ts'
import { as, COUNTY, NOW, requestKey, type Stage } from './stage.ts'

/** An announcement as its form sends it. */
export const goodAnnouncement = (given: Readonly<Record<string, string>> = {}) => ({
  divisionCode: COUNTY,
  type: 'lecture',
  title: '庄浪县政协讲堂第九讲',
  takesPlaceOn: '2026-03-28',
  startTime: '09:30',
  place: '县文化馆',
  admission: '委员和群众都可以来',
  note: '',
  ...given,
})

/** One that waits for an editor; a second of the same words is meant. */
export async function entered(db: Queryable, author: Actor, given = {}, now = NOW) {
  const input = { ...goodAnnouncement(given), twin: 'meant', requestKey: requestKey() }
  const { announcementId } = await submitAnnouncement(as(db, author, now), input)
  return { announcementId, lockVersion: 0 }
}

/** One that readers have. */
export async function announced(
  db: Queryable,
  { author, first }: Pick<Stage, 'author' | 'first'>,
  given = {},
  now = NOW,
) {
  const seen = { ...(await entered(db, author, given, now)), requestKey: requestKey() }
  return approveAnnouncement(as(db, first, now), seen)
}

/** One with a change that waits for an editor: all words as they were entered, but those given. */
export function changedBy(
  db: Queryable,
  actor: Actor,
  { announcementId, lockVersion }: { announcementId: number; lockVersion: number },
  given: Readonly<Record<string, string>> = {},
) {
  const seen = { announcementId, lockVersion, requestKey: requestKey() }
  return changeAnnouncement(as(db, actor), { ...goodAnnouncement(given), ...seen })
}

/** What was put out under a name, oldest first. */
export async function eventsOf(db: Queryable, event: string) {
  const rows = await db
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(eq(outbox.event, event))
    .orderBy(asc(outbox.id))
  return rows.map(({ payload }) => payload)
}
