import type { DivisionChoice } from '#components/form/division-select'
import type { Queryable } from '#db/client'
import { ROLES, type Role } from '#db/states'
import { holdsAnywhere, scopesOf, type Actor } from '#domain/account/actor'
import { canInviteTo } from '#domain/account/policy'
import { listDivisions } from '#domain/division/list-divisions'
import { listUnitNames } from '#domain/matter/units/list-unit-names'

import { toDivisionChoice } from '../../../_lib/division-choice.ts'

/** The roles and divisions this person may grant to others; the command checks each pair again. */
export async function grantChoices(
  db: Queryable,
  actor: Actor,
): Promise<{ roles: readonly Role[]; divisions: DivisionChoice[]; units: string[] }> {
  const [divisions, units] = await Promise.all([
    listDivisions(db),
    listUnitNames(db, scopesOf(actor, ['admin'])),
  ])
  return {
    roles: holdsAnywhere(actor, 'admin') ? ROLES : ['correspondent'],
    units,
    divisions: divisions
      .filter(({ code }) => canInviteTo(actor, code).allowed)
      .map(toDivisionChoice),
  }
}
