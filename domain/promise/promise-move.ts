import { and, desc, eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { Transaction } from '#db/client'
import type { PromiseMove } from '#db/promise-states'
import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { promiseMoves, promises } from '#db/schema/matter/promises'
import { shanghaiDay, type IsoDay } from '#lib/dates'
import { parseInput } from '#lib/parse-input'
import { PROMISE_MOVE_LABELS } from '#lib/promise-labels'
import type { Refusal } from '#lib/refusal'
import { requireAllowed } from '#lib/verdict'

import { changedMeanwhile } from '../changed-meanwhile.ts'
import type { Context } from '../context.ts'
import type { SiteChange } from '../edition/public-change.ts'
import { requestOnce } from '../request-once.ts'
import { lockPromise, type LoadedPromise } from './load-promise.ts'
import { can } from './policy.ts'
import { seenPromiseSchema } from './schemas.ts'

export interface MovedPromise {
  promiseId: number
  lockVersion: number
  /** What readers see otherwise; null when they see nothing else. */
  change: SiteChange | null
}

interface Worked {
  set: Partial<typeof promises.$inferInsert>
  accountIds: readonly number[]
  reason?: string
}

/**
 * The recipe of a move: one request once, the row locked, not-found for who may not see it, a stale version is a
 * conflict that names who was first, the policy asked; then the row, its history and the outbox.
 */
export async function promiseMove<Schema extends z.ZodType>(
  ctx: Context,
  input: unknown,
  {
    move,
    schema,
  }: { move: Extract<PromiseMove, 'report' | 'send-back' | 'settle'>; schema: Schema },
  work: (
    tx: Transaction,
    promise: LoadedPromise,
    parsed: z.output<Schema>,
    today: IsoDay,
  ) => Promise<Worked>,
): Promise<MovedPromise> {
  const { promiseId, lockVersion, requestKey } = parseInput(seenPromiseSchema, input)
  const parsed = parseInput(schema, input)
  return requestOnce(ctx, { requestKey, command: `promise-${move}:${promiseId}` }, async (tx) => {
    const { accountId } = ctx.actor
    const promise = await lockPromise(tx, { actor: ctx.actor, promiseId })
    if (promise.lockVersion !== lockVersion) throw await movedMeanwhile(tx, promiseId)
    requireAllowed(can(ctx.actor, move, promise))
    const { set, accountIds, reason } = await work(tx, promise, parsed, shanghaiDay(ctx.now))
    const next = lockVersion + 1
    await tx
      .update(promises)
      .set({ ...set, lockVersion: next })
      .where(and(eq(promises.id, promiseId), eq(promises.lockVersion, lockVersion)))
    await tx
      .insert(promiseMoves)
      .values({ promiseId, move, accountId, reason: reason || null, createdAt: ctx.now })
    const isSeen = move === 'settle' && promise.isBeforeReaders
    const change = isSeen ? { divisionCodes: [promise.divisionCode], topicIds: [] } : null
    await tx.insert(outbox).values({
      event: `promise.${move}`,
      payload: {
        promiseId,
        matterId: promise.matterId,
        accountId,
        accountIds: accountIds.filter((one) => one !== accountId),
        quote: promise.words,
        ...(reason && { reason }),
        ...(change && { change }),
      },
      createdAt: ctx.now,
    })
    return { promiseId, lockVersion: next, change }
  })
}

async function movedMeanwhile(tx: Transaction, promiseId: number): Promise<Refusal> {
  const [last] = await tx
    .select({ move: promiseMoves.move, name: accounts.displayName })
    .from(promiseMoves)
    .innerJoin(accounts, eq(accounts.id, promiseMoves.accountId))
    .where(eq(promiseMoves.promiseId, promiseId))
    .orderBy(desc(promiseMoves.id))
    .limit(1)
  return changedMeanwhile(last && `${last.name}已经${PROMISE_MOVE_LABELS[last.move]}`)
}
