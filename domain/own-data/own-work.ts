import { and, desc, eq, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { announcements } from '#db/schema/announcements'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { mails } from '#db/schema/mails'
import { notices } from '#db/schema/notices'
import { revisions } from '#db/schema/revisions'
import { ANNOUNCEMENT_STATE_LABELS } from '#lib/announcement-labels'
import { EDITION_KIND_LABELS, EDITION_STATE_LABELS, NOTICE_KIND_LABELS } from '#lib/labels'

import type { Actor } from '../account/actor.ts'
import { isSeenBy } from '../notice/list-notices.ts'
import { at, MAX_ROWS } from './rows.ts'

/** What the portal wrote to the person. */
export async function noticesOf(db: Queryable, actor: Actor) {
  const seen = await db
    .select({
      kind: notices.kind,
      title: notices.title,
      text: notices.text,
      createdAt: notices.createdAt,
      readAt: notices.readAt,
    })
    .from(notices)
    .leftJoin(editions, eq(editions.id, notices.editionId))
    .where(isSeenBy(actor))
    .orderBy(desc(notices.id))
    .limit(MAX_ROWS)
  const sent = await db
    .select({
      address: mails.address,
      subject: mails.subject,
      sentAt: mails.sentAt,
    })
    .from(mails)
    .where(eq(mails.accountId, actor.accountId))
    .orderBy(desc(mails.id))
    .limit(MAX_ROWS)
  return {
    通知: seen.map((row) => ({
      种类: NOTICE_KIND_LABELS[row.kind],
      标题: row.title,
      内容: row.text,
      时间: at(row.createdAt),
      看过: at(row.readAt),
    })),
    邮件: sent.map((row) => ({
      邮箱: row.address,
      标题: row.subject,
      发出: at(row.sentAt),
    })),
  }
}

/** What the person wrote, by its headline; of what they reviewed, which edition it was and at which level. */
export async function workOf(db: Queryable, accountId: number) {
  const written = await db
    .select({
      id: editions.id,
      kind: editions.kind,
      state: editions.state,
      headline: revisions.headline,
      createdAt: editions.createdAt,
    })
    .from(editions)
    .leftJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.authorId, accountId))
    .orderBy(desc(editions.id))
    .limit(MAX_ROWS)
  const reviewed = await db
    .select({ id: editionParticipants.editionId, level: editionParticipants.level })
    .from(editionParticipants)
    .where(and(eq(editionParticipants.accountId, accountId), ne(editionParticipants.level, 0)))
    .orderBy(desc(editionParticipants.editionId))
    .limit(MAX_ROWS)
  const announced = await db
    .select({
      id: announcements.id,
      title: announcements.title,
      takesPlaceOn: announcements.takesPlaceOn,
      state: announcements.state,
      createdAt: announcements.createdAt,
    })
    .from(announcements)
    .where(eq(announcements.authorId, accountId))
    .orderBy(desc(announcements.id))
    .limit(MAX_ROWS)
  return {
    写的稿件: written.map((row) => ({
      编号: row.id,
      类别: EDITION_KIND_LABELS[row.kind],
      状态: EDITION_STATE_LABELS[row.state],
      标题: row.headline,
      建稿: at(row.createdAt),
    })),
    审过的稿件: reviewed.map(({ id, level }) => ({ 编号: id, 审级: level })),
    写的预告: announced.map((row) => ({
      编号: row.id,
      状态: ANNOUNCEMENT_STATE_LABELS[row.state],
      活动: row.title,
      日期: row.takesPlaceOn,
      交审: at(row.createdAt),
    })),
  }
}
