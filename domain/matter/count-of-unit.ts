import { and, eq, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { assignments } from '#db/schema/matter/matters'
import { promises } from '#db/schema/matter/promises'

import type { Actor } from '../account/actor.ts'
import { requireSiteAdmin } from '../account/runs-site.ts'

/** How much of a unit would go to the one that it is merged into. */
export async function countOfUnit(
  db: Queryable,
  { actor, unitId }: { actor: Actor; unitId: number },
): Promise<Record<'assignments' | 'promises' | 'grants', number>> {
  requireSiteAdmin(actor)
  return {
    assignments: await db.$count(assignments, eq(assignments.unitId, unitId)),
    promises: await db.$count(promises, eq(promises.unitId, unitId)),
    grants: await db.$count(
      roleGrants,
      and(eq(roleGrants.unitId, unitId), isNull(roleGrants.revokedAt)),
    ),
  }
}
