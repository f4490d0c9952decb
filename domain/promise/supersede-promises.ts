import { and, eq, ne, or, sql } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import type { IsoDay } from '#lib/dates'

import type { Context } from '../context.ts'

const REASON = '重新办理以后，新的答复有新的承诺'

/**
 * Ends what a unit promised in earlier answers to a matter once a later one promises something: nobody waits for it any
 * more. What ended before stays as it ended.
 */
export async function supersedePromises(
  tx: Transaction,
  { actor: { accountId }, now }: Pick<Context, 'actor' | 'now'>,
  {
    matterId,
    assignmentId,
    words,
    dueOn,
  }: {
    matterId: number
    assignmentId: number
    /** Of the promise that takes their place. */
    words: string
    dueOn: IsoDay
  },
): Promise<void> {
  const ended = await tx
    .update(promises)
    .set({
      state: 'superseded',
      reported: null,
      reportedBy: null,
      reportedOn: null,
      reportWords: null,
      proofArticleId: null,
      settledBy: accountId,
      settledAt: now,
      lockVersion: sql`${promises.lockVersion} + 1`,
    })
    .where(
      and(
        eq(promises.assignmentId, assignmentId),
        eq(promises.state, 'open'),
        or(ne(promises.words, words), ne(promises.dueOn, dueOn)),
      ),
    )
    .returning({ promiseId: promises.id, quote: promises.words })
  for (const { promiseId, quote } of ended) {
    await tx
      .insert(promiseMoves)
      .values({ promiseId, move: 'supersede', accountId, reason: REASON, createdAt: now })
    // Calls nobody: it ends what people were called to.
    const payload = { promiseId, matterId, accountId, accountIds: [], quote }
    await tx.insert(outbox).values({ event: 'promise.supersede', payload, createdAt: now })
  }
}
