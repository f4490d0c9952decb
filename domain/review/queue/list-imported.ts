import { asc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import type { EditionState } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { masked } from '#db/masked'
import { can } from '../../edition/policy.ts'

export interface ImportedEdition {
  editionId: number
  lockVersion: number
  headline: string
  state: EditionState
  /** Whether it is the actor's own to write. */
  own: boolean
}

/** The result of an imported page, as far as this person may read it, in the page's order. */
export async function listImported(
  db: Queryable,
  { actor, importId }: { actor: Actor; importId: number },
): Promise<ImportedEdition[]> {
  const rows = await db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      state: editions.state,
      kind: editions.kind,
      divisionCode: editions.divisionCode,
      authorId: editions.authorId,
      submitterId: editions.submitterId,
      headline: masked(revisions.headline),
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.importId, importId))
    .orderBy(asc(editions.importPosition))
  return rows
    .filter(
      (row) =>
        can(actor, 'read', {
          ...row,
          claimantId: null,
          spikedFrom: null,
          participants: [],
          coAuthors: [],
        }).allowed,
    )
    .map(({ editionId, lockVersion, headline, state, authorId }) => ({
      editionId,
      lockVersion,
      headline,
      state,
      own: authorId === actor.accountId,
    }))
}
