import { and, eq, getTableColumns, isNull, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { committeeSessions } from '#db/schema/matter/committee-sessions'
import { assignments, matters } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'
import { Refusal } from '#lib/refusal'

import type { Actor } from '../account/actor.ts'
import { canSee } from './policy.ts'

const MISSING = '没有这项承诺'

/** Whether readers may have the matter of a promise, so that their pages are renewed. */
export const isBeforeReaders = sql<boolean>`(${committeeSessions.publishedAt} is not null
  or ${matters.publicity} = 'card')`

async function loadPromise(db: Queryable, promiseId: number) {
  const [row] = await db
    .select({
      ...getTableColumns(promises),
      divisionCode: matters.divisionCode,
      title: matters.title,
      isBeforeReaders,
      /** How the unit answered last, by the portal or by a sheet. */
      resultClass: assignments.resultClass,
    })
    .from(promises)
    .innerJoin(matters, eq(matters.id, promises.matterId))
    .leftJoin(committeeSessions, eq(committeeSessions.id, matters.sessionId))
    .leftJoin(
      assignments,
      and(eq(assignments.matterId, promises.matterId), eq(assignments.unitId, promises.unitId)),
    )
    .where(and(eq(promises.id, promiseId), isNull(matters.undoneAt)))
  return row
}
export type LoadedPromise = NonNullable<Awaited<ReturnType<typeof loadPromise>>>

/** A promise that this person may see, kept from changing until the transaction ends. */
export async function lockPromise(
  tx: Transaction,
  { actor, promiseId }: { actor: Actor; promiseId: number },
): Promise<LoadedPromise> {
  await tx
    .select({ id: promises.id })
    .from(promises)
    .where(eq(promises.id, promiseId))
    .for('update')
  const row = await loadPromise(tx, promiseId)
  if (!row || !canSee(actor, row)) throw new Refusal('not-found', MISSING)
  return row
}
