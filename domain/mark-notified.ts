import type { Transaction } from '#db/client'
import { requestKeys } from '#db/schema/request-keys'

interface Notified {
  accountIds: readonly number[]
  /** What they are notified of, with the time within which once is enough. */
  key: string
  /** What notifies them. */
  command: string
  now: Date
}

/**
 * Marks accounts as notified of something. Returns those that were not yet, so that what runs or happens again notifies
 * nobody twice. Marks are kept for a month.
 */
export async function markNotified(
  tx: Transaction,
  { accountIds, key, command, now }: Notified,
): Promise<number[]> {
  if (accountIds.length === 0) return []
  const inOrder = [...new Set(accountIds)].toSorted((one, other) => one - other)
  const marked = await tx
    .insert(requestKeys)
    .values(inOrder.map((accountId) => ({ accountId, key, command, createdAt: now })))
    .onConflictDoNothing()
    .returning({ accountId: requestKeys.accountId })
  return marked.map(({ accountId }) => accountId)
}
