import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core'

import { CLOSED_EDITION_STATES } from '../states.ts'
import { accounts } from './accounts.ts'
import { articles } from './articles.ts'
import { createdAt, identity, instant, literals, reference } from './columns.ts'
import { divisions } from './divisions.ts'
import { editionKind, editionState } from './enums.ts'
import { pageImports } from './page-imports.ts'
import { revisions } from './revisions.ts'

/** One round of work going through review. At most one per article is open at a time. */
export const editions = pgTable(
  'editions',
  {
    id: identity(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    kind: editionKind().notNull().default('new'),
    state: editionState().notNull().default('draft'),
    /** How many times it was submitted; approvals count within one round. */
    round: integer().notNull().default(0),
    /** Where it belongs now; copied from the current revision so that scope is one index away. */
    divisionCode: text()
      .notNull()
      .references(() => divisions.code),
    /** Grows with each write; a write names the version it saw and loses when it is stale. */
    lockVersion: integer().notNull().default(0),
    currentRevisionId: reference().references((): AnyPgColumn => revisions.id),
    authorId: reference()
      .notNull()
      .references(() => accounts.id),
    submitterId: reference().references(() => accounts.id),
    submittedAt: instant(),
    /** When it came to the state it is in. */
    stateSince: instant().notNull().defaultNow(),
    claimedBy: reference().references(() => accounts.id),
    claimExpiresAt: instant(),
    /** When it is to be published; the revision is the current one, which nobody can change then. */
    scheduledAt: instant(),
    publishedAt: instant(),
    /** The note to readers on a correction or update. */
    publicNote: text(),
    importId: reference().references(() => pageImports.id),
    importPosition: integer(),
    /** How many wrote or reviewed it so far. A trigger counts its participants. */
    people: integer().notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('editions_one_open_per_article')
      .on(table.articleId)
      .where(sql`${table.state} not in ${literals(CLOSED_EDITION_STATES)}`),
    uniqueIndex('editions_import_position').on(table.importId, table.importPosition),
    // Where hardly enough people review, those that had many in hand.
    index('editions_open_by_people')
      .on(table.divisionCode, table.state, table.people)
      .where(sql`${table.state} not in ${literals(CLOSED_EDITION_STATES)}`),
    index('editions_queue').on(table.state, table.stateSince, table.id),
    index('editions_queue_by_division').on(
      table.divisionCode,
      table.state,
      table.stateSince,
      table.id,
    ),
    index('editions_claimed')
      .on(table.claimedBy)
      .where(sql`${table.claimedBy} is not null`),
    index('editions_by_author').on(table.authorId, table.id),
    index('editions_by_submitter').on(table.submitterId, table.id),
    index('editions_of_article').on(table.articleId),
    index('editions_corrections')
      .on(table.publishedAt, table.articleId)
      .where(sql`${table.kind} = 'correction'`),
    index('editions_of_revision').on(table.currentRevisionId),
    check(
      'editions_claim_complete',
      sql`(${table.claimedBy} is null) = (${table.claimExpiresAt} is null)`,
    ),
    check(
      'editions_submitted_complete',
      sql`(${table.submitterId} is null) = (${table.submittedAt} is null)`,
    ),
    check(
      'editions_reviewed_was_submitted',
      sql`${table.state} in ('draft', 'spiked') or ${table.submitterId} is not null`,
    ),
    check(
      'editions_scheduled_complete',
      sql`(${table.state} = 'scheduled') = (${table.scheduledAt} is not null)`,
    ),
    check(
      'editions_correction_note_given',
      sql`${table.kind} <> 'correction' or length(trim(${table.publicNote})) > 0`,
    ),
    index('editions_due').on(table.scheduledAt),
    check(
      'editions_import_complete',
      sql`(${table.importId} is null) = (${table.importPosition} is null)`,
    ),
  ],
)
