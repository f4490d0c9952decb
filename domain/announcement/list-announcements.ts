import { and, eq, gte, lt, ne, or, sql, type SQL } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { keyset } from '#db/keyset'
import { masked } from '#db/masked'
import { accounts } from '#db/schema/accounts'
import { announcements } from '#db/schema/announcements'
import { articles } from '#db/schema/articles'
import { divisions } from '#db/schema/divisions'
import type { AnnouncementState } from '#db/announcement-states'
import { shanghaiDay, type IsoDay } from '#lib/dates'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { EDITOR_ROLES } from '../edition/policy.ts'
import { ENTERING_ROLES, type PendingKind } from './policy.ts'

const PAGE = 25
const BY_DAY = [
  ['day', announcements.takesPlaceOn],
  ['id', announcements.id],
] as const
const NEAREST = keyset({ columns: BY_DAY, direction: 'ascending', size: PAGE })
const LATEST = keyset({ columns: BY_DAY, direction: 'descending', size: PAGE })

export const ANNOUNCEMENT_TABS = ['waiting', 'ahead', 'past'] as const
export type AnnouncementTab = (typeof ANNOUNCEMENT_TABS)[number]

export interface ListedAnnouncement {
  announcementId: number
  title: string
  takesPlaceOn: IsoDay
  startTime: string | null
  divisionName: string
  authorName: string
  state: AnnouncementState
  /** Whether readers have it. */
  isAnnounced: boolean
  /** What waits or was returned while they do. */
  pending: PendingKind | null
  isReported: boolean
}

/** What this person may see: what waits for their decision, what is ahead, or what has passed. */
export async function listAnnouncements(
  db: Queryable,
  input: { actor: Actor; tab: AnnouncementTab; now: Date; after?: string | undefined },
): Promise<{ rows: ListedAnnouncement[]; next: string | null }> {
  const { actor, tab, now, after } = input
  const order = tab === 'past' ? LATEST : NEAREST
  const rows = await db
    .select({
      announcementId: announcements.id,
      title: masked(announcements.title),
      takesPlaceOn: announcements.takesPlaceOn,
      startTime: announcements.startTime,
      divisionName: divisions.name,
      authorName: accounts.displayName,
      state: announcements.state,
      isAnnounced: sql<boolean>`${announcements.announcedAt} is not null`,
      pending: sql<PendingKind | null>`${announcements.proposed}->>'kind'`,
      isReported: sql<boolean>`${articles.id} is not null`,
    })
    .from(announcements)
    .innerJoin(divisions, eq(divisions.code, announcements.divisionCode))
    .innerJoin(accounts, eq(accounts.id, announcements.authorId))
    .leftJoin(articles, and(eq(articles.id, announcements.articleId), eq(articles.state, 'live')))
    .where(and(isOf(tab, actor, shanghaiDay(now)), order.after(after)))
    .orderBy(...order.orderBy)
    .limit(order.limit)
  return order.pageOf(rows, (row) => [row.takesPlaceOn, row.announcementId])
}

/** How many wait for this editor's decision. */
export async function countWaitingAnnouncements(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(announcements)
    .where(waitsFor(actor))
  return row?.count ?? 0
}

/** How many came back to this person and can still be changed. */
export async function countReturnedAnnouncements(
  db: Queryable,
  { actor, now }: { actor: Actor; now: Date },
): Promise<number> {
  const { accountId } = actor
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(announcements)
    .where(
      and(
        eq(announcements.state, 'returned'),
        gte(announcements.takesPlaceOn, shanghaiDay(now)),
        or(eq(announcements.authorId, accountId), eq(announcements.enteredBy, accountId)),
      ),
    )
  return row?.count ?? 0
}

function isOf(tab: AnnouncementTab, actor: Actor, today: IsoDay): SQL | undefined {
  if (tab === 'waiting') return waitsFor(actor)
  const day = announcements.takesPlaceOn
  const seen = or(
    eq(announcements.authorId, actor.accountId),
    inScope(announcements.divisionCode, scopesOf(actor, ENTERING_ROLES)),
  )
  return and(seen, tab === 'ahead' ? gte(day, today) : lt(day, today))
}

const waitsFor = (actor: Actor) =>
  and(
    eq(announcements.state, 'waiting'),
    ne(announcements.authorId, actor.accountId),
    ne(announcements.enteredBy, actor.accountId),
    inScope(announcements.divisionCode, scopesOf(actor, Object.values(EDITOR_ROLES))),
  )
