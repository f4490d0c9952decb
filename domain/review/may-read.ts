import { and, eq, ne, or, type SQL } from 'drizzle-orm'

import { editions } from '#db/schema/editions'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from './in-scope.ts'
import { EDITOR_ROLES } from './policy.ts'

/** SQL for what the policy lets this person read of editions. */
export function mayRead(actor: Actor): SQL | undefined {
  return or(
    eq(editions.authorId, actor.accountId),
    eq(editions.submitterId, actor.accountId),
    and(
      ne(editions.state, 'draft'),
      inScope(editions.divisionCode, scopesOf(actor, Object.values(EDITOR_ROLES))),
    ),
  )
}
