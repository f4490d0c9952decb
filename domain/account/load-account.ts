import { asc, eq, sql } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { handlingUnits } from '#db/schema/matter/handling-units'
import type { Role } from '#db/states'

import type { AccountSubject } from './policy.ts'

export interface HeldGrant {
  id: number
  role: Role
  divisionCode: string
  unitId: number | null
  /** The unit's name; empty where there is none. */
  handlingUnit: string
  startsOn: string
  endsOn: string | null
  coversFor: number | null
  note: string | null
}

export interface LoadedAccount extends AccountSubject {
  loginName: string
  displayName: string
  unit: string | null
  closedAt: Date | null
  createdAt: Date
  /** Whether the person has set a password. */
  joined: boolean
  grants: readonly HeldGrant[]
}

/** An account with its grants that are not revoked, or null. */
export async function loadAccount(db: Queryable, accountId: number): Promise<LoadedAccount | null> {
  const [row] = await db
    .select({
      loginName: accounts.loginName,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      unit: accounts.unit,
      passwordHash: accounts.passwordHash,
      closedAt: accounts.closedAt,
      createdAt: accounts.createdAt,
    })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  if (!row) return null
  const held = await db
    .select({
      id: roleGrants.id,
      role: roleGrants.role,
      divisionCode: roleGrants.divisionCode,
      unitId: roleGrants.unitId,
      handlingUnit: sql<string>`coalesce(${handlingUnits.name}, '')`,
      startsOn: roleGrants.startsOn,
      endsOn: roleGrants.endsOn,
      coversFor: roleGrants.coversFor,
      note: roleGrants.note,
      revokedAt: roleGrants.revokedAt,
    })
    .from(roleGrants)
    .leftJoin(handlingUnits, eq(handlingUnits.id, roleGrants.unitId))
    .where(eq(roleGrants.accountId, accountId))
    .orderBy(asc(roleGrants.id))
  const { passwordHash, ...known } = row
  return {
    ...known,
    accountId,
    closed: row.closedAt !== null,
    joined: passwordHash !== null,
    everHeld: [...new Set(held.map(({ role }) => role))],
    grants: held.flatMap(({ revokedAt, ...grant }) => (revokedAt === null ? [grant] : [])),
  }
}
