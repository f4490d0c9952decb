import type { Queryable } from '#db/client'
import { ROLES, type Role } from '#db/states'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { canInviteTo } from '#domain/account/policy'
import { listDivisions, type DivisionRow } from '#domain/division/list-divisions'

/** The roles and divisions this person may give to others; the command asks again for each pair. */
export async function grantChoices(
  db: Queryable,
  actor: Actor,
): Promise<{ roles: readonly Role[]; divisions: DivisionRow[] }> {
  const divisions = await listDivisions(db)
  return {
    roles: holdsAnywhere(actor, 'admin') ? ROLES : ['correspondent'],
    divisions: divisions.filter(({ code }) => canInviteTo(actor, code).allowed),
  }
}
