import { sql } from 'drizzle-orm'
import { check, index, pgTable, text } from 'drizzle-orm/pg-core'

import { MOVES_WITH_REASON } from '../states.ts'
import { accounts } from './accounts.ts'
import { createdAt, identity, literals, reference } from './columns.ts'
import { editions } from './editions.ts'
import { editionState, move } from './enums.ts'
import { revisions } from './revisions.ts'

/** Every move of an edition: who, when, from where to where, why. Append-only. */
export const transitions = pgTable(
  'transitions',
  {
    id: identity(),
    editionId: reference()
      .notNull()
      .references(() => editions.id),
    move: move().notNull(),
    fromState: editionState(),
    toState: editionState().notNull(),
    /** Empty when the system itself moved it. */
    accountId: reference().references(() => accounts.id),
    revisionId: reference().references(() => revisions.id),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('transitions_of_edition').on(table.editionId, table.id),
    index('transitions_by_move').on(table.move, table.createdAt),
    check(
      'transitions_reason_given',
      sql`${table.move} not in ${literals(MOVES_WITH_REASON)}
        or coalesce(length(trim(${table.reason})), 0) > 0`,
    ),
  ],
)
