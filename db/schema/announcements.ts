import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core'

import type { ActivityType } from '../states.ts'
import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, instant, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { activityType, announcementMove, announcementState } from './enums.ts'

/** The words of an activity before its day. */
export interface StoredAnnouncement {
  type: ActivityType
  title: string
  takesPlaceOn: string
  /** HH:MM in Shanghai. */
  startTime: string | null
  place: string | null
  /** Who may come, and whom to ask. */
  admission: string | null
  note: string | null
}

/** What waits for a second person while readers have the words of the columns. */
export type ProposedChange =
  | { kind: 'change'; content: StoredAnnouncement }
  | { kind: 'call-off'; reason: string }

/**
 * An activity that is still to come. The columns hold what readers see of it, or would see once it is approved; a
 * change of what they see waits in `proposed`. An article that reports it takes its place.
 */
export const announcements = pgTable(
  'announcements',
  {
    id: identity(),
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    type: activityType().notNull(),
    title: text().notNull(),
    takesPlaceOn: date().notNull(),
    startTime: text(),
    place: text(),
    admission: text(),
    note: text(),
    state: announcementState().notNull(),
    proposed: jsonb().$type<ProposedChange>(),
    authorId: reference()
      .notNull()
      .references(() => accounts.id),
    /** Who entered what is in review; the author where nothing is. */
    enteredBy: reference()
      .notNull()
      .references(() => accounts.id),
    approvedBy: reference().references(() => accounts.id),
    lockVersion: integer().notNull().default(0),
    /** When readers first had it. */
    announcedAt: instant(),
    /** What calendars know changes by: how often readers' words changed since, and when they last did. */
    sequence: integer().notNull().default(0),
    changedAt: instant(),
    /** Why it does not take place, for readers; for its author, where they never had it. */
    callOffReason: text(),
    /** The article that reports it, once it is published. */
    articleId: reference().references(() => articles.id),
    isDemo: boolean().notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [
    index('announcements_shown')
      .on(table.takesPlaceOn, table.id)
      .where(sql`${table.announcedAt} is not null`),
    index('announcements_by_division').on(table.divisionCode, table.takesPlaceOn, table.id),
    index('announcements_by_author').on(table.authorId, table.takesPlaceOn, table.id),
    index('announcements_waiting')
      .on(table.takesPlaceOn, table.id)
      .where(sql`${table.state} = 'waiting'`),
    uniqueIndex('announcements_one_article').on(table.articleId),
    check('announcements_start_time', sql`${table.startTime} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`),
    check(
      'announcements_proposed',
      sql`(${table.proposed} is not null) =
        (${table.state} in ('waiting', 'returned') and ${table.announcedAt} is not null)`,
    ),
    check(
      'announcements_second_person',
      sql`${table.state} <> 'announced' or (${table.announcedAt} is not null
        and ${table.approvedBy} is not null
        and ${table.approvedBy} not in (${table.authorId}, ${table.enteredBy}))`,
    ),
    check(
      'announcements_changed',
      sql`(${table.announcedAt} is null) = (${table.changedAt} is null)`,
    ),
    check(
      'announcements_call_off_reason_given',
      sql`case when ${table.state} <> 'called-off' then ${table.callOffReason} is null
        else ${table.announcedAt} is null or length(trim(coalesce(${table.callOffReason}, ''))) > 0 end`,
    ),
  ],
)

/** What was done to an announcement, with the words that were in review or that readers got. Append-only. */
export const announcementMoves = pgTable(
  'announcement_moves',
  {
    id: identity(),
    announcementId: reference()
      .notNull()
      .references(() => announcements.id),
    move: announcementMove().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    content: jsonb().$type<StoredAnnouncement>(),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('announcement_moves_of_announcement').on(table.announcementId, table.id),
    check(
      'announcement_moves_reason_given',
      // Values that a migration adds cannot be named in it, but as text.
      sql`${table.move}::text not in ('return', 'call-off', 'ask-call-off', 'refuse-call-off')
        or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
)
