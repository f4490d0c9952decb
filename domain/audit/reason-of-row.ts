import { sql, type SQL } from 'drizzle-orm'

import { articleMoves } from '#db/schema/article-moves'
import { auditLog } from '#db/schema/audit'
import { transitions } from '#db/schema/transitions'
import type { ArticleMove, Move } from '#db/states'
import type { AuditAction } from '#lib/audit-actions'

// The log itself holds no text. Why somebody did what needs a reason is in the history of its object; here
// the two are brought together, by object, person, move and minute.

const EDITION_MOVES: Partial<Record<AuditAction, Move>> = {
  'return-edition': 'return',
  'spike-edition': 'spike',
  'unspike-edition': 'unspike',
  'force-publish': 'force',
}
const ARTICLE_MOVES: Partial<Record<AuditAction, ArticleMove>> = { 'withdraw-article': 'withdraw' }

/** The clocks of the portal and of the database may differ by this. */
const NEAR = sql`interval '1 minute'`

const moveOf = (moves: Partial<Record<AuditAction, string>>): SQL =>
  sql.join(
    [
      sql`case ${auditLog.action}`,
      ...Object.entries(moves).map(([action, move]) => sql`when ${action} then ${move}`),
      sql`end`,
    ],
    sql` `,
  )

const objectId = sql`case when ${auditLog.objectId} ~ '^[0-9]{1,15}$' then ${auditLog.objectId}::bigint end`

/** SQL for the reason that was written for what a row of the log records; null where none was. */
export const reasonOfRow = sql<string | null>`case
  when ${auditLog.result} <> 'ok' then null
  when ${auditLog.objectKind} = 'edition' then (
    select step.reason from ${transitions} as step
    where step.edition_id = ${objectId} and step.account_id = ${auditLog.accountId}
      and step.move::text = ${moveOf(EDITION_MOVES)}
      and step.created_at between ${auditLog.at} - ${NEAR} and ${auditLog.at} + ${NEAR}
    order by step.id desc limit 1)
  when ${auditLog.objectKind} = 'article' then (
    select step.public_note from ${articleMoves} as step
    where step.article_id = ${objectId} and step.account_id = ${auditLog.accountId}
      and step.move::text = ${moveOf(ARTICLE_MOVES)}
      and step.created_at between ${auditLog.at} - ${NEAR} and ${auditLog.at} + ${NEAR}
    order by step.id desc limit 1)
end`
