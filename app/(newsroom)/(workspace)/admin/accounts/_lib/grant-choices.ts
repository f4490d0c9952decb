import type { Queryable } from '#db/client'
import { ROLES, type Role } from '#db/states'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { canInviteTo } from '#domain/account/policy'
import type { Division } from '#domain/division/division'
import { listDivisions } from '#domain/division/list-divisions'

/** The roles and divisions this person may grant to others; the command checks each pair again. */
export async function grantChoices(
  db: Queryable,
  actor: Actor,
): Promise<{ roles: readonly Role[]; divisions: Division[] }> {
  const divisions = await listDivisions(db)
  return {
    roles: holdsAnywhere(actor, 'admin') ? ROLES : ['correspondent'],
    divisions: divisions.filter(({ code }) => canInviteTo(actor, code).allowed),
  }
}
