import type { Transaction } from '#db/client'
import { roleGrants } from '#db/schema/accounts'
import { type Role } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { COUNTY } from '../../testing/stage.ts'

/** Another role of the same person, over the county or more. */
export async function alsoHolds(tx: Transaction, actor: Actor, role: Role, divisionCode = COUNTY) {
  const { accountId } = actor
  await tx.insert(roleGrants).values({ accountId, role, divisionCode, startsOn: '2020-01-01' })
  return { ...actor, grants: [...actor.grants, { role, divisionCode }] }
}
