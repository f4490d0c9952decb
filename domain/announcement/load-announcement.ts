import { eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { announcements, type StoredAnnouncement } from '#db/schema/announcements'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { canRead, type AnnouncementSubject } from './policy.ts'

type Row = typeof announcements.$inferSelect
export type LoadedAnnouncement = Row & AnnouncementSubject

const missing = () => new Refusal('not-found', '没有这条预告')

/** An announcement as this person may read it; throws not-found for any other. */
export async function loadAnnouncement(
  db: Queryable,
  { actor, announcementId }: { actor: Actor; announcementId: number },
): Promise<LoadedAnnouncement> {
  const [row] = await db.select().from(announcements).where(eq(announcements.id, announcementId))
  return readable(actor, row)
}

/** The same, kept from changing until the transaction ends. */
export async function lockAnnouncement(
  tx: Transaction,
  { actor, announcementId }: { actor: Actor; announcementId: number },
): Promise<LoadedAnnouncement> {
  const [row] = await tx
    .select()
    .from(announcements)
    .where(eq(announcements.id, announcementId))
    .for('update')
  return readable(actor, row)
}

function readable(actor: Actor, row: Row | undefined): LoadedAnnouncement {
  if (!row || !canRead(actor, row).allowed) throw missing()
  return { ...row, isAnnounced: row.announcedAt !== null }
}

/** Whom a decision concerns: its author, and who entered what is in review. */
export const peopleOf = ({ authorId, enteredBy }: Row): number[] => [
  ...new Set([authorId, enteredBy]),
]

/** The words that readers have, or would have once they are approved. */
export function contentOf(row: StoredAnnouncement): StoredAnnouncement {
  const { type, title, takesPlaceOn, startTime, place, admission, note } = row
  return { type, title, takesPlaceOn, startTime, place, admission, note }
}

/** The words in review, or those of readers where nothing is. */
export const wordsInReview = (row: Row): StoredAnnouncement =>
  row.proposed?.kind === 'change' ? row.proposed.content : contentOf(row)
