import { eq } from 'drizzle-orm'

import { accounts } from '#db/schema/accounts'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { getLoginName } from '../get-login-name.ts'
import { verifyPassword } from './password.ts'
import { countAttempt, forgiveAttempts } from '../sign-in-limit.ts'

/**
 * The part that commands share which a signed-in person proves themselves for: refuses a password that is not their
 * own, in the words of that field. Guesses are counted as failed sign-ins are. Returns the hash that it matches.
 */
export async function requireOwnPassword(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { field, password }: { field: string; password: string },
): Promise<string> {
  const { accountId } = actor
  const loginName = await getLoginName(db, accountId)
  const attempt = { loginName, address: '', device: `own password of ${accountId}` }
  if (!(await countAttempt(db, attempt))) {
    throw new Refusal('limit-reached', '现在的密码试得太多，请过 15 分钟再试')
  }
  const [account] = await db
    .select({ passwordHash: accounts.passwordHash })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const storedHash = account?.passwordHash ?? null
  if (storedHash === null || !(await verifyPassword(storedHash, password))) {
    throw new Refusal('invalid-input', '请改正标出的地方', { [field]: ['现在的密码不对'] })
  }
  await forgiveAttempts(db, attempt)
  return storedHash
}
