import { and, asc, eq, inArray, isNotNull, isNull, lte, notExists, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { mails, noticeSettings } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { shanghaiDay, shanghaiTime, formatDay } from '#lib/dates'

import { queueMail } from './queue-mail.ts'

const MAX_ITEMS = 60

/** Whether anybody's digest is to be written at `now`. */
export async function isAnyDigestDue(db: Queryable, now: Date): Promise<boolean> {
  return (await listDue(db, now, 1)).length > 0
}

/**
 * Writes the digest of everybody whose hour has come and who has unread notices for it: one mail a person
 * a day, with what they have not read in the newsroom meanwhile.
 */
export async function writeDigests(db: Queryable, now: Date): Promise<number> {
  const due = await listDue(db, now)
  for (const accountId of due) await writeOne(db, accountId, now)
  return due.length
}

async function listDue(db: Queryable, now: Date, limit = 1_000): Promise<number[]> {
  const hour = Number(shanghaiTime(now).slice(0, 2))
  const day = shanghaiDay(now)
  const written = db
    .select({ one: sql`1` })
    .from(mails)
    .where(eq(mails.key, sql`'digest:' || ${noticeSettings.accountId} || ':' || ${day}::text`))
  const rows = await db
    .selectDistinct({ accountId: noticeSettings.accountId })
    .from(noticeSettings)
    .innerJoin(notices, and(eq(notices.accountId, noticeSettings.accountId), isForDigest))
    .where(
      and(
        lte(noticeSettings.digestHour, hour),
        isNotNull(noticeSettings.mailAddress),
        isNotNull(noticeSettings.confirmedAt),
        notExists(written),
      ),
    )
    .limit(limit)
  return rows.map(({ accountId }) => accountId)
}

const isForDigest = and(
  eq(notices.mailing, 'digest'),
  isNull(notices.mailId),
  isNull(notices.readAt),
)

function writeOne(db: Queryable, accountId: number, now: Date): Promise<void> {
  return db.transaction(async (tx) => {
    const [person] = await tx
      .select({ address: noticeSettings.mailAddress })
      .from(noticeSettings)
      .where(eq(noticeSettings.accountId, accountId))
      .for('update')
    const rows = await tx
      .select({ id: notices.id, title: notices.title, text: notices.text, path: notices.path })
      .from(notices)
      .where(and(eq(notices.accountId, accountId), isForDigest))
      .orderBy(asc(notices.createdAt), asc(notices.id))
    if (!person?.address || rows.length === 0) return
    const day = shanghaiDay(now)
    const items = rows.slice(0, MAX_ITEMS).map(({ title, text, path }) => ({ title, text, path }))
    const more = rows.length > MAX_ITEMS ? `，前 ${MAX_ITEMS} 条在这里，其余在编辑部的“通知”里` : ''
    const mailId = await queueMail(
      tx,
      {
        accountId,
        key: `digest:${accountId}:${day}`,
        address: person.address,
        subject: `${formatDay(day)} 编辑部汇总（${rows.length} 条）`,
        body: { lead: `您有 ${rows.length} 条还没有读的通知${more}：`, items },
      },
      now,
    )
    if (mailId === null) return
    const ids = rows.map(({ id }) => id)
    await tx.update(notices).set({ mailId }).where(inArray(notices.id, ids))
  })
}
