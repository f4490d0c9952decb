import { and, asc, inArray, isNull, or, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'

import { findMobiles } from '../account/contact/mobile.ts'
import type { Grant } from '../account/actor.ts'
import type { RosterPerson } from './judge-line.ts'

export interface KnownPerson {
  accountId: number
  loginName: string
  displayName: string
  divisionCode: string
  unit: string | null
  closed: boolean
  grants: Grant[]
  mobile: string
}

/** The accounts, open and closed, that people of a roster may have already: those of their names. */
export async function findKnownPeople(
  db: Queryable,
  people: readonly RosterPerson[],
  key: string,
): Promise<KnownPerson[]> {
  if (people.length === 0) return []
  const names = [...new Set(people.map(({ displayName }) => displayName))]
  const logins = [...new Set(people.map(({ loginName }) => loginName.toLowerCase()))]
  const rows = await db
    .select({
      accountId: accounts.id,
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      unit: accounts.unit,
      closedAt: accounts.closedAt,
    })
    .from(accounts)
    .where(or(inArray(accounts.displayName, names), inArray(loginKey, logins)))
    .orderBy(asc(accounts.id))
  const accountIds = rows.map(({ accountId }) => accountId)
  const held = await db
    .select({
      accountId: roleGrants.accountId,
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
    })
    .from(roleGrants)
    .where(and(inArray(roleGrants.accountId, accountIds), isNull(roleGrants.revokedAt)))
  const grants = Map.groupBy(held, ({ accountId }) => accountId)
  const mobiles = await findMobiles(db, { accountIds, key })
  return rows.map(({ closedAt, ...row }) => ({
    ...row,
    closed: closedAt !== null,
    grants: grants.get(row.accountId) ?? [],
    mobile: mobiles.get(row.accountId) ?? '',
  }))
}

const loginKey = sql<string>`lower(${accounts.loginName})`

/** Every name to sign in with, in small letters: closed accounts keep theirs. */
export async function listTakenLoginNames(db: Queryable): Promise<Set<string>> {
  const rows = await db.select({ name: loginKey }).from(accounts)
  return new Set(rows.map(({ name }) => name))
}

/** The account of a person: by the name to sign in with where it is given, else by name and division. */
export function matchKnown(
  known: readonly KnownPerson[],
  { loginName, displayName, divisionCode }: RosterPerson,
): KnownPerson | undefined {
  if (loginName !== '') {
    return known.find((one) => one.loginName.toLowerCase() === loginName.toLowerCase())
  }
  return known.find((one) => one.displayName === displayName && one.divisionCode === divisionCode)
}

export const holdsRole = ({ grants }: KnownPerson, { role, divisionCode }: RosterPerson): boolean =>
  grants.some((grant) => grant.role === role && grant.divisionCode === divisionCode)
