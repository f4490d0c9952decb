import { sql } from 'drizzle-orm'
import { check, index, pgTable, text } from 'drizzle-orm/pg-core'

import { accounts } from '../accounts.ts'
import { MATTER_MOVES_WITH_REASON } from '../../matter-states.ts'
import { createdAt, identity, literals, reference } from '../columns.ts'
import { committeeSessions } from './committee-sessions.ts'
import { matterMove } from './matter-enums.ts'
import { assignments, matters, unitLinks } from './matters.ts'

/** What was done to a matter, or to a session's register as a whole where none is named. Append-only. */
export const matterMoves = pgTable(
  'matter_moves',
  {
    id: identity(),
    sessionId: reference()
      .notNull()
      .references(() => committeeSessions.id),
    matterId: reference().references(() => matters.id),
    /** Of what one unit, or the dispatcher for it, did. */
    assignmentId: reference().references(() => assignments.id),
    move: matterMove().notNull(),
    accountId: reference()
      .notNull()
      .references(() => accounts.id),
    unitLinkId: reference().references(() => unitLinks.id),
    reason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index('matter_moves_of_session').on(table.sessionId, table.id),
    index('matter_moves_of_matter').on(table.matterId, table.id),
    index('matter_moves_latest').on(table.matterId, table.createdAt),
    index('matter_moves_latest_of_session').on(table.sessionId, table.createdAt),
    check(
      'matter_moves_reason_given',
      sql`${table.move}::text not in ${literals(MATTER_MOVES_WITH_REASON)}
        or length(trim(coalesce(${table.reason}, ''))) > 0`,
    ),
  ],
)
