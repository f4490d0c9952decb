import { and, desc, eq, inArray, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { coAuthors } from '#db/schema/co-authors'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { WITH_AUTHOR_STATES, type CoAuthorAnswer } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { authorAccount, EDITION_HEAD, type EditionHead } from '../edition/edition-head.ts'

const MAX_INVITATIONS = 50

export interface CoAuthorRow {
  editionId: number
  accountId: number
  name: string
  answer: CoAuthorAnswer | null
  invitedAt: Date
  answeredAt: Date | null
}

/** Who was asked to co-write each edition and what they answered; ended ones are left out. */
export async function listCoAuthors(
  db: Queryable,
  input: { editionIds: readonly number[] },
): Promise<CoAuthorRow[]> {
  if (input.editionIds.length === 0) return []
  return db
    .select({
      editionId: coAuthors.editionId,
      accountId: coAuthors.accountId,
      name: accounts.displayName,
      answer: coAuthors.answer,
      invitedAt: coAuthors.invitedAt,
      answeredAt: coAuthors.answeredAt,
    })
    .from(coAuthors)
    .innerJoin(accounts, eq(accounts.id, coAuthors.accountId))
    .where(and(inArray(coAuthors.editionId, [...input.editionIds]), isNull(coAuthors.endedAt)))
    .orderBy(coAuthors.id)
}

export interface Invitation extends EditionHead {
  invitedAt: Date
}

/** What the actor is asked to write with others and has not answered; the newest fifty. */
export async function listInvitations(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Invitation[]> {
  return db
    .select({
      ...EDITION_HEAD,
      invitedAt: coAuthors.invitedAt,
    })
    .from(coAuthors)
    .innerJoin(editions, eq(editions.id, coAuthors.editionId))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(authorAccount, eq(authorAccount.id, editions.authorId))
    .where(
      and(
        eq(coAuthors.accountId, actor.accountId),
        isNull(coAuthors.answer),
        isNull(coAuthors.endedAt),
        inArray(editions.state, WITH_AUTHOR_STATES),
      ),
    )
    .orderBy(desc(coAuthors.id))
    .limit(MAX_INVITATIONS)
}
