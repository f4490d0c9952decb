import { and, asc, eq, exists, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import type { Role } from '#db/states'

import { withinDivision } from '../division/within-division.ts'
import { scopesOf, type Actor } from './actor.ts'

const LIMIT = 300

/** Who may cover for somebody with these roles, of the same duty and in this admin's region. */
export async function listPossibleCovers(
  db: Queryable,
  { actor, accountId, roles }: { actor: Actor; accountId: number; roles: readonly Role[] },
) {
  const scopes = scopesOf(actor, ['admin'])
  const duty: Role[] = roles.some((role) => role === 'admin' || role === 'auditor')
    ? [...roles]
    : ['correspondent', 'editor1', 'editor2', 'editor3']
  const held = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.accountId, accounts.id),
        isNull(roleGrants.revokedAt),
        inArray(roleGrants.role, duty),
      ),
    )
  return db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      loginName: accounts.loginName,
      divisionCode: accounts.divisionCode,
    })
    .from(accounts)
    .where(
      and(
        ne(accounts.id, accountId),
        ne(accounts.id, actor.accountId),
        isNull(accounts.closedAt),
        isNotNull(accounts.passwordHash),
        or(sql`false`, ...scopes.map((code) => withinDivision(accounts.divisionCode, code))),
        exists(held),
      ),
    )
    .orderBy(asc(accounts.divisionCode), asc(accounts.id))
    .limit(LIMIT)
}
