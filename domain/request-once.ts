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
 * Runs `work` in a transaction that also keeps the form's key, so that a double click, a retry or the
 * back button runs it once. `work` gives the id of what came of it; a repeat gives the id kept then,
 * and `repeated` true.
 */
export function requestOnce(
  ctx: Context,
  { requestKey, command }: Request,
  work: (tx: Transaction) => Promise<number>,
): Promise<{ resultId: number; repeated: boolean }> {
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
    if (kept.length === 0) return { resultId: await findResult(tx, own, command), repeated: true }
    const resultId = await work(tx)
    await tx.update(requestKeys).set({ resultId }).where(own)
    return { resultId, repeated: false }
  })
}

async function findResult(
  tx: Queryable,
  own: ReturnType<typeof and>,
  command: string,
): Promise<number> {
  const [row] = await tx
    .select({ command: requestKeys.command, resultId: requestKeys.resultId })
    .from(requestKeys)
    .where(own)
  if (row?.command !== command || row.resultId === null) {
    throw new Refusal('conflict', '这个请求已经处理过了，请刷新页面')
  }
  return row.resultId
}
