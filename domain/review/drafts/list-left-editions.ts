import { and, asc, eq, inArray } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { WITH_AUTHOR_STATES, type EditionState } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { listHolders } from '../../account/list-actors.ts'
import { loadAccount } from '../../account/load-account.ts'
import { canAdminister } from '../../account/policy.ts'
import { masked } from '#db/masked'

/** More are shown when these have been handed over. */
export const MAX_LEFT = 50

export interface LeftEdition {
  editionId: number
  lockVersion: number
  headline: string
  state: EditionState
  since: Date
  /** Who may write on: the correspondents of its county. */
  heirs: { accountId: number; displayName: string }[]
}

/** What a closed account left unfinished, oldest first, for whoever may hand it over; nothing for anybody else. */
export async function listLeftEditions(
  db: Queryable,
  { actor, accountId, now }: { actor: Actor; accountId: number; now: Date },
): Promise<LeftEdition[]> {
  const account = await loadAccount(db, accountId)
  if (!account || !canAdminister(actor, 'reopen', account).allowed) return []
  const rows = await db
    .select({
      editionId: editions.id,
      lockVersion: editions.lockVersion,
      headline: masked(revisions.headline),
      state: editions.state,
      since: editions.stateSince,
      divisionCode: editions.divisionCode,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(and(eq(editions.authorId, accountId), inArray(editions.state, [...WITH_AUTHOR_STATES])))
    .orderBy(asc(editions.id))
    .limit(MAX_LEFT)
  const heirs = new Map<string, LeftEdition['heirs']>()
  for (const divisionCode of new Set(rows.map((row) => row.divisionCode))) {
    const people = await listHolders(db, { role: 'correspondent', divisionCode, now })
    heirs.set(
      divisionCode,
      people.map(({ accountId: id, displayName }) => ({ accountId: id, displayName })),
    )
  }
  return rows.map(({ divisionCode, ...row }) => ({ ...row, heirs: heirs.get(divisionCode) ?? [] }))
}
