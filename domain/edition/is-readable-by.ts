import { and, eq, isNull, ne, or, sql, type SQL } from 'drizzle-orm'

import { coAuthors } from '#db/schema/co-authors'
import { editions } from '#db/schema/editions'

import { scopesOf, type Actor } from '../account/actor.ts'
import { inScope } from '../division/in-scope.ts'
import { EDITOR_ROLES } from './policy.ts'

/** SQL for what the policy lets this person read of editions. */
export function isReadableBy(actor: Actor): SQL | undefined {
  return or(
    eq(editions.authorId, actor.accountId),
    eq(editions.submitterId, actor.accountId),
    isCoAuthor(actor),
    and(
      ne(editions.state, 'draft'),
      inScope(editions.divisionCode, scopesOf(actor, Object.values(EDITOR_ROLES))),
    ),
    and(ne(editions.kind, 'new'), inScope(editions.divisionCode, scopesOf(actor, ['editor3']))),
  )
}

/** Asked or accepted, and not ended. */
const isCoAuthor = ({ accountId }: Actor): SQL =>
  sql`exists (select 1 from ${coAuthors} where ${and(
    eq(coAuthors.editionId, editions.id),
    eq(coAuthors.accountId, accountId),
    isNull(coAuthors.endedAt),
    sql`${coAuthors.answer} is distinct from 'declined'`,
  )})`
