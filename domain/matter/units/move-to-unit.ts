import { and, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Transaction } from '#db/client'
import { accounts, roleGrants } from '#db/schema/accounts'
import { assignments, matters, unitLinks } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'

import { ROLE_LABELS } from '#lib/labels'

interface Merged {
  unitId: number
  intoId: number
}

const MAX_NAMED = 3

/** What both units have, so that it cannot be one unit's: in words, each at most a few times. */
export async function listMergeClashes(
  tx: Transaction,
  { unitId, intoId }: Merged,
): Promise<string[]> {
  const [assigned, granted, promised] = [
    alias(assignments, 'assigned'),
    alias(roleGrants, 'granted'),
    alias(promises, 'promised'),
  ]
  const parts = await tx
    .select({ title: matters.title })
    .from(assignments)
    .innerJoin(assigned, eq(assigned.matterId, assignments.matterId))
    .innerJoin(matters, eq(matters.id, assignments.matterId))
    .where(and(eq(assignments.unitId, unitId), eq(assigned.unitId, intoId)))
    .limit(MAX_NAMED)
  const grants = await tx
    .select({ name: accounts.displayName, role: roleGrants.role })
    .from(roleGrants)
    .innerJoin(
      granted,
      and(
        eq(granted.accountId, roleGrants.accountId),
        eq(granted.role, roleGrants.role),
        eq(granted.divisionCode, roleGrants.divisionCode),
        isNull(granted.revokedAt),
      ),
    )
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(
      and(eq(roleGrants.unitId, unitId), isNull(roleGrants.revokedAt), eq(granted.unitId, intoId)),
    )
    .limit(MAX_NAMED)
  const open = await tx
    .select({ words: promises.words })
    .from(promises)
    .innerJoin(
      promised,
      and(
        eq(promised.matterId, promises.matterId),
        eq(promised.dueOn, promises.dueOn),
        eq(promised.words, promises.words),
        eq(promised.state, promises.state),
      ),
    )
    .where(
      and(eq(promises.unitId, unitId), eq(promised.unitId, intoId), eq(promises.state, 'open')),
    )
    .limit(MAX_NAMED)
  return [
    ...parts.map(({ title }) => `“${title}”交给了这两个单位`),
    ...grants.map(({ name, role }) => `${name}在两个单位都是${ROLE_LABELS[role]}，先收回一个`),
    ...open.map(({ words }) => `两个单位都承诺了“${words}”`),
  ]
}

/** What one unit has to answer, promised and was given becomes the other's. */
export async function moveToUnit(tx: Transaction, { unitId, intoId }: Merged): Promise<void> {
  for (const table of [assignments, promises, unitLinks, roleGrants]) {
    await tx
      .update(table)
      .set({ unitId: intoId })
      .where(sql`${table.unitId} = ${unitId}`)
  }
}
