import type { Transaction } from '#db/client'
import type { PromiseMove } from '#db/promise-states'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import type { IsoDay } from '#lib/dates'

import type { Context } from '../context.ts'

interface Begun {
  matterId: number
  unitId: number
  assignmentId: number | null
  articleId: number | null
  agreementId: number | null
  words: string
  dueOn: IsoDay
}

/** Writes a promise with the first row of its history; null where the unit has promised the same for that day. */
export async function beginPromise(
  tx: Transaction,
  { actor: { accountId }, now }: Pick<Context, 'actor' | 'now'>,
  move: Extract<PromiseMove, 'begin' | 'adopt'>,
  begun: Begun,
): Promise<number | null> {
  const [row] = await tx
    .insert(promises)
    .values({ ...begun, createdAt: now })
    .onConflictDoNothing()
    .returning({ promiseId: promises.id })
  if (!row) return null
  const { promiseId } = row
  await tx.insert(promiseMoves).values({ promiseId, move, accountId, createdAt: now })
  return promiseId
}
