import { and, asc, eq, inArray, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { UNIT_ROLES, type Role, type UnitRole } from '#db/states'
import { shanghaiDay } from '#lib/dates'

import { enclosing } from '../division/covers.ts'
import { countyOfPortal } from '../division/own-divisions.ts'
import { toGrant, type Actor } from './actor.ts'
import { isCurrentGrant } from './current-grant.ts'

/** The people of these accounts with the grants that hold on the day of `now`; without closed ones. */
export async function listActors(
  db: Queryable,
  input: { accountIds: readonly number[]; now: Date },
): Promise<Actor[]> {
  if (input.accountIds.length === 0) return []
  const rows = await db
    .select({
      accountId: accounts.id,
      displayName: accounts.displayName,
      divisionCode: accounts.divisionCode,
      role: roleGrants.role,
      scope: roleGrants.divisionCode,
      unitId: roleGrants.unitId,
      county: countyOfPortal,
    })
    .from(accounts)
    .leftJoin(
      roleGrants,
      and(eq(roleGrants.accountId, accounts.id), isCurrentGrant(shanghaiDay(input.now))),
    )
    .where(and(inArray(accounts.id, [...input.accountIds]), isNull(accounts.closedAt)))
    .orderBy(asc(accounts.id))
  return [...Map.groupBy(rows, ({ accountId }) => accountId).values()].flatMap((held) => {
    const [first] = held
    if (!first) return []
    const { accountId, displayName, divisionCode, county } = first
    const grants = held.flatMap(({ role, scope, unitId }) =>
      role && scope ? [toGrant({ role, divisionCode: scope, unitId })] : [],
    )
    return [{ accountId, displayName, divisionCode, grants, ...(county ? { county } : {}) }]
  })
}

/** Everybody who holds one of `roles`, or any, for a unit on the day of `now`. */
export async function listUnitHolders(
  db: Queryable,
  input: { roles?: readonly UnitRole[]; unitId: number; now: Date },
): Promise<number[]> {
  const { roles = UNIT_ROLES, unitId, now } = input
  const held = await db
    .selectDistinct({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        eq(roleGrants.unitId, unitId),
        inArray(roleGrants.role, [...roles]),
        isCurrentGrant(shanghaiDay(now)),
        isNull(accounts.closedAt),
      ),
    )
  return held.map(({ accountId }) => accountId)
}

/** Those of the units for which somebody can sign on the day of `now`. */
export async function listUnitsWithSigner(
  db: Queryable,
  input: { unitIds: readonly number[]; now: Date },
): Promise<number[]> {
  const held = await db
    .selectDistinct({ unitId: roleGrants.unitId })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(
        inArray(roleGrants.unitId, [...input.unitIds]),
        eq(roleGrants.role, 'unit-signer'),
        isCurrentGrant(shanghaiDay(input.now)),
        isNull(accounts.closedAt),
      ),
    )
  return held.flatMap(({ unitId }) => unitId ?? [])
}

/** Everybody who holds one of `roles` anywhere on the day of `now`. */
export async function listRoleHolders(
  db: Queryable,
  { roles, now }: { roles: readonly Role[]; now: Date },
): Promise<Actor[]> {
  const held = await db
    .selectDistinct({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(and(inArray(roleGrants.role, [...roles]), isCurrentGrant(shanghaiDay(now))))
  return listActors(db, { accountIds: held.map(({ accountId }) => accountId), now })
}

/** Everybody who holds `role` over a division on the day of `now`. */
export async function listHolders(
  db: Queryable,
  input: { role: Role; divisionCode: string; now: Date },
): Promise<Actor[]> {
  const { role, divisionCode, now } = input
  const held = await db
    .selectDistinct({ accountId: roleGrants.accountId })
    .from(roleGrants)
    .where(
      and(
        eq(roleGrants.role, role),
        inArray(roleGrants.divisionCode, enclosing(divisionCode)),
        isCurrentGrant(shanghaiDay(now)),
      ),
    )
  return listActors(db, { accountIds: held.map(({ accountId }) => accountId), now })
}
