import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { coAuthors } from '#db/schema/co-authors'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { CoAuthorAnswer } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { masked } from '../article/masked.ts'

const MOST_INVITATIONS = 50

export interface CoAuthorRow {
  editionId: number
  accountId: number
  name: string
  answer: CoAuthorAnswer | null
  invitedAt: Date
  answeredAt: Date | null
}

/** Who was asked to write each edition too and what they said; ended ones are left out. */
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

export interface Invitation {
  editionId: number
  headline: string
  divisionName: string
  authorName: string
  invitedAt: Date
}

/** What the actor is asked to write with others and has not answered; the newest fifty. */
export async function listInvitations(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Invitation[]> {
  const author = alias(accounts, 'author')
  return db
    .select({
      editionId: editions.id,
      headline: masked(revisions.headline),
      divisionName: divisions.name,
      authorName: author.displayName,
      invitedAt: coAuthors.invitedAt,
    })
    .from(coAuthors)
    .innerJoin(editions, eq(editions.id, coAuthors.editionId))
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(author, eq(author.id, editions.authorId))
    .where(
      and(
        eq(coAuthors.accountId, actor.accountId),
        isNull(coAuthors.answer),
        isNull(coAuthors.endedAt),
        inArray(editions.state, ['draft', 'returned']),
      ),
    )
    .orderBy(desc(coAuthors.id))
    .limit(MOST_INVITATIONS)
}
