// An announced activity as a row of a test's own: readers have it, and nobody entered or approved it.

import { eq } from 'drizzle-orm'

import { announcements } from '#db/schema/announcements'
import { shanghaiDay } from '#lib/dates'

import { database } from './database.ts'
import { findAccount } from './factories.ts'

/** An announced activity of tomorrow that readers have, with these words in each of its texts. */
export async function insertAnnouncement(
  authorId: string,
  divisionCode: string,
  words = '委员讲堂',
): Promise<string> {
  const now = new Date()
  const content = {
    type: 'lecture' as const,
    title: words,
    takesPlaceOn: shanghaiDay(new Date(now.getTime() + 86_400_000)),
    startTime: '09:30',
    place: words,
    admission: words,
    note: words,
  }
  const [row] = await database()
    .insert(announcements)
    .values({
      ...content,
      divisionCode,
      state: 'announced',
      authorId: Number(authorId),
      enteredBy: Number(authorId),
      approvedBy: Number((await findAccount('editor1-dingxi')).id),
      announcedAt: now,
      changedAt: now,
    })
    .returning({ id: announcements.id })
  return String(row?.id)
}

export async function dropAnnouncement(announcementId: string): Promise<void> {
  await database()
    .delete(announcements)
    .where(eq(announcements.id, Number(announcementId)))
}
