import type { Queryable } from '#db/client'
import { mails, type MailBody } from '#db/schema/mails'

export interface NewMail {
  accountId: number
  /** What it is about; the same key is never queued twice. */
  key: string
  address: string
  subject: string
  body: MailBody
}

/** Puts a mail in the queue. Returns its id, or null when it is queued already. */
export async function queueMail(db: Queryable, mail: NewMail, now: Date): Promise<number | null> {
  const [row] = await db
    .insert(mails)
    .values({ ...mail, createdAt: now, nextAttemptAt: now })
    .onConflictDoNothing()
    .returning({ id: mails.id })
  return row?.id ?? null
}
