import type { DivisionChoice } from '#components/form/division-select'
import type { Queryable } from '#db/client'
import { ROLES, type Role } from '#db/states'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { canInviteTo } from '#domain/account/policy'
import { listDivisions } from '#domain/division/list-divisions'

import { toDivisionChoice } from '../../../_lib/division-choice.ts'

/** The roles and divisions this person may grant to others; the command checks each pair again. */
export async function grantChoices(
  db: Queryable,
  actor: Actor,
): Promise<{ roles: readonly Role[]; divisions: DivisionChoice[] }> {
  const divisions = await listDivisions(db)
  return {
    roles: holdsAnywhere(actor, 'admin') ? ROLES : ['correspondent'],
    divisions: divisions
      .filter(({ code }) => canInviteTo(actor, code).allowed)
      .map(toDivisionChoice),
  }
}
