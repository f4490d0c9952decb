import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  isNull,
  max,
  ne,
  not,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { contains } from '#db/contains'
import { keyset } from '#db/keyset'
import { accounts, roleGrants, sessions } from '#db/schema/accounts'
import type { Role } from '#db/states'
import { Refusal } from '#lib/refusal'

import { withinDivision } from '../division/within-division.ts'
import { scopesOf, type Actor, type Grant } from './actor.ts'
import { isAsleep } from './asleep/is-asleep.ts'
import { keepsAccounts } from './policy.ts'

const OLDEST = keyset({ columns: [['id', accounts.id]], direction: 'ascending', size: 50 })

export const ACCOUNT_STATES = ['open', 'invited', 'closed'] as const
export type AccountState = (typeof ACCOUNT_STATES)[number]
/** What a list may be narrowed to: an account that is asleep is open or invited. */
export const ACCOUNT_FILTERS = [...ACCOUNT_STATES, 'asleep'] as const
export type AccountFilter = (typeof ACCOUNT_FILTERS)[number]

export interface AccountRow {
  id: number
  loginName: string
  displayName: string
  divisionCode: string
  unit: string | null
  closedAt: Date | null
  createdAt: Date
  /** When a session of it was last used, to within a few minutes. */
  lastSeenAt: Date | null
  /** Whether the person has set a password. */
  joined: boolean
  /** Grants not revoked, whatever their dates. */
  grants: (Grant & { startsOn: string; endsOn: string | null; coversFor: number | null })[]
}

interface Search {
  actor: Actor
  /** Part of the name or of the name to sign in with. */
  text?: string | undefined
  /** Who works there or below it. */
  divisionCode?: string | undefined
  role?: Role | undefined
  state?: AccountFilter | undefined
  /** From when on an account is not asleep yet. */
  now?: Date | undefined
  after?: string | undefined
}

/**
 * Accounts that this admin, auditor or first editor looks after, oldest first; a first editor sees the
 * correspondents of their region.
 */
export async function listAccounts(
  db: Queryable,
  search: Search,
): Promise<{ rows: AccountRow[]; next: string | null }> {
  const { actor, text, divisionCode, role, state, now = new Date(), after } = search
  if (!keepsAccounts(actor)) throw new Refusal('forbidden', '账号只给管理员、审计员和初审编辑看')
  const found = await db
    .select({
      id: accounts.id,
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      unit: accounts.unit,
      closedAt: accounts.closedAt,
      createdAt: accounts.createdAt,
      lastSeenAt: lastSeenAt(db),
      joined: sql<boolean>`${accounts.passwordHash} is not null`,
    })
    .from(accounts)
    .where(
      and(
        OLDEST.after(after),
        seenBy(db, actor),
        contains(text, accounts.displayName, accounts.loginName),
        divisionCode ? withinDivision(accounts.divisionCode, divisionCode) : undefined,
        role
          ? exists(heldBy(db, and(eq(roleGrants.role, role), isNull(roleGrants.revokedAt))))
          : undefined,
        state === 'asleep' ? isAsleep(db, now) : state && inState(state),
      ),
    )
    .orderBy(...OLDEST.orderBy)
    .limit(OLDEST.limit)
  const { rows, next } = OLDEST.pageOf(found, ({ id }) => [id])
  const grants = await listGrants(
    db,
    rows.map(({ id }) => id),
  )
  return { rows: rows.map((row) => ({ ...row, grants: grants.get(row.id) ?? [] })), next }
}

/** The same as reading in the policy, as a condition. */
function seenBy(db: Queryable, actor: Actor): SQL | undefined {
  const led = inAny(scopesOf(actor, ['editor1']))
  const other = heldBy(db, ne(roleGrants.role, 'correspondent'))
  const elsewhere = heldBy(db, and(isNull(roleGrants.revokedAt), not(led(roleGrants.divisionCode))))
  return or(
    inAny(scopesOf(actor, ['admin', 'auditor']))(accounts.divisionCode),
    and(led(accounts.divisionCode), not(exists(other)), not(exists(elsewhere))),
    eq(accounts.id, actor.accountId),
  )
}

const inAny =
  (scopes: readonly string[]) =>
  (column: Parameters<typeof withinDivision>[0]): SQL =>
    or(...scopes.map((code) => withinDivision(column, code))) ?? sql`false`

const heldBy = (db: Queryable, condition: SQL | undefined) =>
  db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, accounts.id), condition))

/** Of a session that asks for its code nobody is in yet. */
function lastSeenAt(db: Queryable) {
  const used = db
    .select({ at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(and(eq(sessions.accountId, accounts.id), eq(sessions.awaitsCode, false)))
  return sql<Date | null>`(${used})`.mapWith(sessions.lastSeenAt)
}

function inState(state: AccountState): SQL | undefined {
  if (state === 'closed') return isNotNull(accounts.closedAt)
  const joined = state === 'open' ? isNotNull : isNull
  return and(isNull(accounts.closedAt), joined(accounts.passwordHash))
}

async function listGrants(db: Queryable, ids: number[]) {
  const held = await db
    .select({
      accountId: roleGrants.accountId,
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
      startsOn: roleGrants.startsOn,
      endsOn: roleGrants.endsOn,
      coversFor: roleGrants.coversFor,
    })
    .from(roleGrants)
    .where(and(isNull(roleGrants.revokedAt), inArray(roleGrants.accountId, ids)))
    .orderBy(asc(roleGrants.id))
  return Map.groupBy(held, ({ accountId }) => accountId)
}
