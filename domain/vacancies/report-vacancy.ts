import { and, desc, eq, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'

import type { Context } from '../context.ts'
import { findVacancy } from './find-vacancies.ts'

const EVENT = 'vacancy.found'

/**
 * Notifies the administration and the final editors, within the move's own transaction, that the edition has
 * come or will come to where nobody can act. An approval on the way, unlike a submission, does not notify
 * them once more of what they were notified of last.
 */
export async function reportVacancy(
  { actor, now }: Context,
  tx: Transaction,
  editionId: number,
  { unlessReported = false }: { unlessReported?: boolean } = {},
): Promise<void> {
  const levels = await findVacancy(tx, { editionId, now })
  if (levels === null) return
  if (unlessReported && (await findReported(tx, editionId)) === JSON.stringify(levels)) return
  const payload = { editionId, accountId: actor.accountId, levels }
  await tx.insert(outbox).values({ event: EVENT, payload, createdAt: now })
}

/** The levels they were last notified of, as JSON; null when they never were. */
async function findReported(tx: Transaction, editionId: number): Promise<string | null> {
  const [row] = await tx
    .select({ payload: outbox.payload })
    .from(outbox)
    .where(
      and(
        eq(outbox.event, EVENT),
        sql`${outbox.payload} @> ${JSON.stringify({ editionId })}::jsonb`,
      ),
    )
    .orderBy(desc(outbox.id))
    .limit(1)
  return row ? JSON.stringify(row.payload['levels']) : null
}
