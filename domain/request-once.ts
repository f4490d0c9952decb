import { and, eq } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { requestKeys } from '#db/schema/request-keys'
import { Refusal } from '#lib/refusal'

import type { Context } from './context.ts'

interface Request {
  /** Made by the form, the same for each try of one click. */
  requestKey: string
  command: string
}

/**
 * Runs `work` in a transaction that also keeps the form's key and the result, so that a double click, a
 * retry or the back button runs it once: a repeat returns the result of the first time. The result is kept
 * as JSON, so it is plain data without dates.
 */
export async function requestOnce<T>(
  ctx: Context,
  { requestKey, command }: Request,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  if (!/^[\w-]{8,64}$/.test(requestKey))
    throw new Refusal('invalid-input', '页面过期了，请刷新后再试')
  const { accountId } = ctx.actor
  return ctx.db.transaction(async (tx) => {
    const kept = await tx
      .insert(requestKeys)
      .values({ accountId, key: requestKey, command, createdAt: ctx.now })
      .onConflictDoNothing()
      .returning({ key: requestKeys.key })
    const own = and(eq(requestKeys.accountId, accountId), eq(requestKeys.key, requestKey))
    if (kept.length === 0) return (await findResult(tx, own, command)) as T
    const value = await work(tx)
    await tx.update(requestKeys).set({ result: { value } }).where(own)
    return value
  })
}

async function findResult(
  tx: Queryable,
  own: ReturnType<typeof and>,
  command: string,
): Promise<unknown> {
  const [row] = await tx
    .select({ command: requestKeys.command, result: requestKeys.result })
    .from(requestKeys)
    .where(own)
  if (row?.command !== command || row.result === null) {
    throw new Refusal('conflict', '这个请求已经处理过了，请刷新页面')
  }
  return row.result.value
}
