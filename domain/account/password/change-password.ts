import { and, eq } from 'drizzle-orm'
import { z } from 'zod'

import { accounts, sessions } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { parseInput } from '#lib/parse-input'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import type { Context } from '../../context.ts'
import { revokeLinks } from '../account-links.ts'
import { endSessions } from '../session/end-sessions.ts'
import { requireNewPassword } from './new-password.ts'
import { openSession, sessionId } from '../session/open-session.ts'
import { hashPassword } from './password.ts'
import { MAX_TYPED_PASSWORD } from './password-rule.ts'
import { requireOwnPassword } from './require-own-password.ts'
import { endDevices } from '../second-factor/remembered-devices.ts'
import { passwordSchema } from '../schemas.ts'

const inputSchema = z
  .object({
    oldPassword: plainText().min(1, '请写现在的密码').max(MAX_TYPED_PASSWORD),
    newPassword: passwordSchema,
  })
  .refine(({ oldPassword, newPassword }) => oldPassword !== newPassword, {
    path: ['newPassword'],
    message: '新密码和现在的一样',
  })

/**
 * Changes the actor's own password. Every session of theirs ends in the same transaction, the one behind
 * `sessionToken` too: a copy of its cookie is worth nothing. They go on with the new session whose secret is
 * returned; `ended` counts those elsewhere. No device is remembered
 * any more, and no link sets another password. Guesses at the old password are counted as failed sign-ins are.
 */
export async function changePassword(
  ctx: Context,
  input: { oldPassword: string; newPassword: string; sessionToken: string },
): Promise<{ ended: number; sessionToken: string }> {
  const { oldPassword, newPassword } = parseInput(inputSchema, input)
  const { accountId } = ctx.actor
  const [account] = await ctx.db
    .select({ loginName: accounts.loginName, displayName: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  const owner = account ?? { loginName: '', displayName: '' }
  requireNewPassword('newPassword', newPassword, owner)
  const given = { field: 'oldPassword', password: oldPassword }
  const storedHash = await requireOwnPassword(ctx, given)
  const passwordHash = await hashPassword(newPassword)
  return ctx.db.transaction(async (tx) => {
    const written = await tx
      .update(accounts)
      .set({ passwordHash })
      .where(and(eq(accounts.id, accountId), eq(accounts.passwordHash, storedHash)))
      .returning({ id: accounts.id })
    if (written.length === 0) throw new Refusal('conflict', '密码刚刚在别处改过了，请重新登录')
    const ended = await endSessions(tx, accountId, ctx.now)
    const own = sessionId(input.sessionToken)
    const elsewhere = ended.filter((id) => id !== own)
    await endDevices(tx, accountId, ctx.now)
    await revokeLinks(tx, accountId, ctx.now)
    const [browser] = await tx
      .select({ address: sessions.address, program: sessions.program })
      .from(sessions)
      .where(eq(sessions.id, own))
    const sessionToken = await openSession(tx, {
      accountId,
      now: ctx.now,
      browser: browser ?? { address: null, program: null },
    })
    const payload = { accountId, accountIds: [accountId] }
    await tx
      .insert(outbox)
      .values({ event: 'account.password-changed', payload, createdAt: ctx.now })
    return { ended: elsewhere.length, sessionToken }
  })
}
