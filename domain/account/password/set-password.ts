import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { outbox } from '#db/schema/outbox'
import { plainText } from '#lib/plain-text'
import { Refusal } from '#lib/refusal'

import { recordChange } from '../../change-log/record-change.ts'
import { findLink, useUpLink } from '../account-links.ts'
import { lockGrants } from '../administer.ts'
import { endSessions } from '../session/end-sessions.ts'
import { requireNewPassword } from './new-password.ts'
import { hashPassword } from './password.ts'
import { endDevices } from '../second-factor/remembered-devices.ts'
import { passwordSchema } from '../schemas.ts'

const inputSchema = z.object({ token: plainText().min(20).max(100), password: passwordSchema })

/**
 * Sets a password by a one-time link: the first one of an invited person, or a new one. It ends every
 * session the account has, and no device of it is remembered any more. Returns the name to sign in with.
 */
export async function setPassword(
  { db, now }: { db: Queryable; now: Date },
  input: unknown,
): Promise<{ accountId: number; loginName: string }> {
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) {
    const { fieldErrors } = z.flattenError(parsed.error)
    throw new Refusal('invalid-input', fieldErrors.password?.[0] ?? GONE, fieldErrors)
  }
  const { token, password } = parsed.data
  // Hashing is expensive: it is done for valid links, not for whatever is sent.
  const owner = await findLink(db, { token, now })
  if (!owner) throw new Refusal('not-found', GONE)
  requireNewPassword('password', password, owner)
  const passwordHash = await hashPassword(password)
  return db.transaction(async (tx) => {
    // What the link is worth hangs on the grants of its issuer and of the account.
    await lockGrants(tx)
    const link = await findLink(tx, { token, now })
    if (!link || !(await useUpLink(tx, { token, now }))) throw new Refusal('not-found', GONE)
    const { accountId, loginName, displayName } = link
    const [before] = await tx
      .select({ passwordHash: accounts.passwordHash })
      .from(accounts)
      .where(and(eq(accounts.id, accountId), isNull(accounts.closedAt)))
      .for('no key update')
    if (!before) throw new Refusal('not-found', GONE)
    await tx.update(accounts).set({ passwordHash }).where(eq(accounts.id, accountId))
    await endSessions(tx, accountId, now)
    await endDevices(tx, accountId, now)
    const kind = before.passwordHash === null ? 'join' : 'set-password'
    const by = { actor: { accountId }, now }
    await recordChange(tx, by, { subject: 'account', key: accountId, name: displayName, kind })
    if (kind === 'set-password') {
      // Whoever used the link, its owner is to hear of it.
      const payload = { accountId: null, accountIds: [accountId] }
      await tx.insert(outbox).values({ event: 'account.password-set', payload, createdAt: now })
    }
    return { accountId, loginName }
  })
}

const GONE = '这个链接已经用过、过期或作废了。请管理员重新发一个。'
