import { z } from 'zod'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { findAccountId } from './find-account-id.ts'
import { countReset } from './sign-in-limit.ts'

const inputSchema = z.object({
  loginName: plainText().trim().min(1).max(60),
  address: plainText().max(60),
})

/**
 * Somebody who is not signed in asks for a link by mail for a name. For a name that nobody has the same is written as
 * for any other: what it comes to is decided when the event is delivered (domain/notice/send-reset.ts), so that
 * neither the answer nor its time shows whose name it is. The account is returned for the audit log alone.
 */
export async function askForReset(
  { db, now }: { db: Queryable; now: Date },
  input: unknown,
): Promise<{ accountId: number | null }> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) {
    const issue = '请写用户名，最多 60 字'
    throw new Refusal('invalid-input', issue, { loginName: [issue] })
  }
  if (!(await countReset(db, parsed.data))) return { accountId: null }
  return db.transaction(async (tx) => {
    const accountId = await findAccountId(tx, parsed.data.loginName)
    const payload = { accountId: null, accountIds: accountId === null ? [] : [accountId] }
    await tx.insert(outbox).values({ event: 'account.reset-asked', payload, createdAt: now })
    return { accountId }
  })
}
