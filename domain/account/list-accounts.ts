import { asc, gt, inArray, isNull, and } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { encodeCursor, parseCursor } from '#lib/cursor'
import { Refusal } from '#lib/refusal'

import { holdsAnywhere, type Actor, type Grant } from './actor.ts'

const PAGE = 50

export interface AccountRow {
  id: number
  loginName: string
  displayName: string
  divisionCode: string
  closedAt: Date | null
  /** Grants not revoked, whatever their dates. */
  grants: Grant[]
}

/** The accounts of the newsroom, oldest first; for admins and auditors. */
export async function listAccounts(
  db: Queryable,
  { actor, after }: { actor: Actor; after?: string | undefined },
): Promise<{ rows: AccountRow[]; next: string | null }> {
  if (!holdsAnywhere(actor, 'admin') && !holdsAnywhere(actor, 'auditor')) {
    throw new Refusal('forbidden', '账号只给管理员和审计员看')
  }
  const cursor = Number(parseCursor(after, 1)?.[0] ?? 0)
  const found = await db
    .select({
      id: accounts.id,
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      closedAt: accounts.closedAt,
    })
    .from(accounts)
    .where(gt(accounts.id, Number.isSafeInteger(cursor) ? cursor : 0))
    .orderBy(asc(accounts.id))
    .limit(PAGE + 1)
  const shown = found.slice(0, PAGE)
  const held = await db
    .select({
      accountId: roleGrants.accountId,
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
    })
    .from(roleGrants)
    .where(
      and(
        isNull(roleGrants.revokedAt),
        inArray(
          roleGrants.accountId,
          shown.map(({ id }) => id),
        ),
      ),
    )
  const byAccount = Map.groupBy(held, ({ accountId }) => accountId)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      ...row,
      grants: (byAccount.get(row.id) ?? []).map(({ role, divisionCode }) => ({
        role,
        divisionCode,
      })),
    })),
    next: found.length > PAGE && last ? encodeCursor([last.id]) : null,
  }
}
