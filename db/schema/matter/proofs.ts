import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, unique } from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { articles } from '../articles.ts'
import { createdAt, identity, reference } from '../columns.ts'
import { committeeSessions } from './committee-sessions.ts'
import { matterStep } from './matter-enums.ts'
import { matters } from './matters.ts'

/** 佐证: the article that proves a matter, or a step of a session's figures. It counts while the article is live. */
export const proofs = pgTable(
  'proofs',
  {
    id: identity(),
    matterId: reference().references(() => matters.id),
    sessionId: reference().references(() => committeeSessions.id),
    step: matterStep(),
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [
    unique('proofs_of_matter').on(table.matterId, table.articleId),
    unique('proofs_of_step').on(table.sessionId, table.step, table.articleId),
    index('proofs_by_article').on(table.articleId),
    check(
      'proofs_of_one',
      sql`(${table.matterId} is null) = (${table.sessionId} is not null)
        and (${table.sessionId} is null) = (${table.step} is null)`,
    ),
  ],
)

/**
 * A matter that an article is to prove once it is published: somebody confirmed that it names it. Publishing makes a proof
 * of it and takes the row away.
 */
export const confirmedProofs = pgTable(
  'confirmed_proofs',
  {
    articleId: reference()
      .notNull()
      .references(() => articles.id),
    matterId: reference()
      .notNull()
      .references(() => matters.id),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.articleId, table.matterId] })],
)
