import type { Database } from '#db/client'
import { countersigns } from '#db/schema/countersigns'
import { outbox } from '#db/schema/outbox'
import { Refusal } from '#lib/refusal'

import { openLink, type AccountLink } from '../account/account-links.ts'
import { lockGrants } from '../account/administer.ts'
import { findAccountId } from '../account/find-account-id.ts'
import { loadAccount } from '../account/load-account.ts'
import { endFactor } from '../account/second-factor/end-factor.ts'
import { endSessions } from '../account/session/end-sessions.ts'
import { recordedBySystem } from '../audit/write-entry.ts'
import { recordChange } from '../change-log/record-change.ts'
import { listAnswerers } from './list-answerers.ts'

/**
 * The way back in for an admin whom nobody can let in any more, since every admin has forgotten their password or lost
 * their phone: the admin asks at the machine, and who runs it is the second person. Takes off their second factor where
 * it is lost, too; every other admin and auditor of the region is notified.
 */
export async function resetOnMachine(
  db: Database,
  { loginName, withFactor, now }: { loginName: string; withFactor: boolean; now: Date },
): Promise<AccountLink> {
  const accountId = await findAccountId(db, loginName)
  const recorded = recordedBySystem('send-link', db, { accountId })
  return recorded.transaction(async (tx) => {
    await lockGrants(tx)
    const account = accountId === null ? null : await loadAccount(tx, accountId)
    const grant = account?.grants.find(({ role }) => role === 'admin')
    if (!account || account.closed || !grant) {
      throw new Refusal('not-found', '没有这个在用的管理员：别人的密码由管理员在“账号”里重设')
    }
    const { displayName } = account
    const asked = { askedBy: account.accountId, divisionCode: grant.divisionCode }
    const [row] = await tx
      .insert(countersigns)
      .values({
        ...asked,
        kind: 'send-link',
        payload: { accountId: account.accountId },
        subjectName: displayName,
        reason: '本人在机器旁提出',
        askedAt: now,
        expiresAt: now,
        state: 'confirmed',
        answeredAt: now,
        onMachine: true,
      })
      .returning({ countersignId: countersigns.id })
    if (!row) throw new Error('The request was not written')
    const by = { actor: { accountId: account.accountId }, now, countersign: row }
    const link = await openLink(tx, by, account.accountId)
    const change = { subject: 'account', key: account.accountId, name: displayName } as const
    const after = { expiresAt: link.expiresAt.toISOString() }
    await recordChange(tx, by, { ...change, kind: 'renew-link', after })
    if (withFactor && (await endFactor(tx, account.accountId, now))) {
      await recordChange(tx, by, { ...change, kind: 'end-factor' })
    }
    await endSessions(tx, account.accountId, now)
    const others = await listAnswerers(tx, { ...asked, accountIds: [], now })
    await tx.insert(outbox).values({
      event: 'countersign.confirmed',
      payload: {
        accountId: null,
        accountIds: [account.accountId, ...others.map((other) => other.accountId)],
        countersignId: row.countersignId,
        quote: `重设密码：${displayName}`,
      },
      createdAt: now,
    })
    return link
  })
}
