import { and, desc, eq, notInArray } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { announcementMoves, announcements, type StoredAnnouncement } from '#db/schema/announcements'
import { outbox } from '#db/schema/outbox'
import { LINK_MOVES, type AnnouncementMove } from '#db/announcement-states'
import { ANNOUNCEMENT_MOVE_LABELS } from '#lib/announcement-labels'
import type { Refusal } from '#lib/refusal'

import { listHolders } from '../account/list-actors.ts'
import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { lockAnnouncement, type LoadedAnnouncement } from './load-announcement.ts'
import type { SeenAnnouncement } from './schemas.ts'

export interface MovedAnnouncement {
  announcementId: number
  lockVersion: number
  /** What readers see otherwise; null when they see nothing else. */
  change: SiteChange | null
}

/**
 * The recipe of every move of an announcement: one request once, the row locked, not-found for who may not read it,
 * a stale version is a conflict; then the move's own work.
 */
export async function announcementMove(
  ctx: Context,
  move: AnnouncementMove,
  seen: SeenAnnouncement,
  work: (tx: Transaction, row: LoadedAnnouncement) => Promise<MovedAnnouncement>,
): Promise<MovedAnnouncement> {
  const { announcementId, lockVersion, requestKey } = seen
  const command = `${move}-announcement:${announcementId}`
  return requestOnce(ctx, { requestKey, command }, async (tx) => {
    const row = await lockAnnouncement(tx, { actor: ctx.actor, announcementId })
    if (row.lockVersion !== lockVersion) throw await movedMeanwhile(tx, announcementId)
    return work(tx, row)
  })
}

async function movedMeanwhile(tx: Transaction, announcementId: number): Promise<Refusal> {
  const [last] = await tx
    .select({ move: announcementMoves.move, name: accounts.displayName })
    .from(announcementMoves)
    .innerJoin(accounts, eq(accounts.id, announcementMoves.accountId))
    .where(
      and(
        eq(announcementMoves.announcementId, announcementId),
        notInArray(announcementMoves.move, [...LINK_MOVES]),
      ),
    )
    .orderBy(desc(announcementMoves.id))
    .limit(1)
  return changedMeanwhile(last && `${last.name}${ANNOUNCEMENT_MOVE_LABELS[last.move]}了`)
}

interface Written {
  move: AnnouncementMove
  set: Partial<typeof announcements.$inferInsert>
  content?: StoredAnnouncement
  reason?: string
  /** What the outbox calls it, and whom it names. */
  event: string
  named: readonly number[]
  /** Whether readers see something else by it. */
  isPublic: boolean
  /** Who wrote what another person changes, or asks to call off, and learns of it. */
  changedFor?: readonly number[]
}

/** Writes a move of a locked announcement, its history and its outbox row. */
export async function writeMove(
  ctx: Context,
  tx: Transaction,
  row: LoadedAnnouncement,
  { move, set, content, reason, event, named, isPublic, changedFor = [] }: Written,
): Promise<MovedAnnouncement> {
  const { id: announcementId, announcedAt, divisionCode } = row
  const { accountId } = ctx.actor
  const lockVersion = row.lockVersion + 1
  const stamps = isPublic && {
    announcedAt: announcedAt ?? ctx.now,
    changedAt: ctx.now,
    sequence: announcedAt === null ? 0 : row.sequence + 1,
  }
  await tx
    .update(announcements)
    .set({ ...set, ...stamps, lockVersion })
    .where(
      and(eq(announcements.id, announcementId), eq(announcements.lockVersion, row.lockVersion)),
    )
  const done = { announcementId, move, accountId, createdAt: ctx.now }
  await tx.insert(announcementMoves).values({ ...done, content, reason })
  const change = isPublic ? { divisionCodes: [divisionCode], topicIds: [] } : null
  const quote = content?.title ?? row.title
  const payload = {
    announcementId,
    accountId,
    accountIds: named,
    quote,
    ...(reason === undefined ? {} : { reason }),
    ...(change && { change }),
  }
  // First: whom the move itself calls is called by the later row.
  if (changedFor.length > 0) {
    const notified = { ...payload, accountIds: changedFor, change: null }
    const reported =
      move === 'ask-call-off' ? 'announcement.call-off-asked' : 'announcement.changed'
    await tx.insert(outbox).values({ event: reported, payload: notified, createdAt: ctx.now })
  }
  await tx.insert(outbox).values({ event, payload, createdAt: ctx.now })
  return { announcementId, lockVersion, change }
}

/** The editors who are asked to look at it: those of the first level that anybody holds over its division. */
export async function listReviewers(
  tx: Transaction,
  { divisionCode, not, now }: { divisionCode: string; not: readonly number[]; now: Date },
): Promise<number[]> {
  for (const role of Object.values(EDITOR_ROLES)) {
    const holders = await listHolders(tx, { role, divisionCode, now })
    const others = holders.filter(({ accountId }) => !not.includes(accountId))
    if (others.length > 0) return others.map(({ accountId }) => accountId)
  }
  return []
}
