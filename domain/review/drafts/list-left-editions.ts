import { and, asc, count, eq, inArray, ne } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { masked } from '#db/masked'
import { accounts } from '#db/schema/accounts'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'
import { transitions } from '#db/schema/transitions'
import {
  AWAITING_PUBLICATION_STATES,
  IN_REVIEW_STATES,
  WITH_AUTHOR_STATES,
  type EditionState,
} from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { loadAccount } from '../../account/load-account.ts'
import { canAdminister } from '../../account/policy.ts'
import { listCorrespondents, type Correspondent } from '../../co-authors/list-correspondents.ts'

/** More are shown when these have been handed over. */
export const MAX_LEFT = 50

export interface LeftEdition {
  editionId: number
  lockVersion: number
  headline: string
  state: EditionState
  since: Date
  /** Who may write on: the correspondents of its county. */
  heirs: Correspondent[]
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
    heirs.set(divisionCode, await listCorrespondents(db, { divisionCode, now }))
  }
  return rows.map(({ divisionCode, ...row }) => ({ ...row, heirs: heirs.get(divisionCode) ?? [] }))
}

/** How many editions of an account are in review or wait to go live; each may still be returned to it. */
export async function countWithEditors(
  db: Queryable,
  { accountId }: { accountId: number },
): Promise<number> {
  const states = [...IN_REVIEW_STATES, ...AWAITING_PUBLICATION_STATES]
  const [row] = await db
    .select({ count: count() })
    .from(editions)
    .where(and(eq(editions.authorId, accountId), inArray(editions.state, states)))
  return row?.count ?? 0
}

/** Who writes on what this account left, once it was handed over; null before, and for who may not hand over. */
export async function findHandedOver(
  db: Queryable,
  { actor, accountId, editionId }: { actor: Actor; accountId: number; editionId: number },
): Promise<{ headline: string; heirName: string } | null> {
  const account = await loadAccount(db, accountId)
  if (!account || !canAdminister(actor, 'reopen', account).allowed) return null
  const [row] = await db
    .select({ headline: masked(revisions.headline), heirName: accounts.displayName })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .innerJoin(
      transitions,
      and(eq(transitions.editionId, editions.id), eq(transitions.move, 'hand-over')),
    )
    .innerJoin(
      editionParticipants,
      and(
        eq(editionParticipants.editionId, editions.id),
        eq(editionParticipants.accountId, accountId),
        eq(editionParticipants.level, 0),
      ),
    )
    .where(and(eq(editions.id, editionId), ne(editions.authorId, accountId)))
    .limit(1)
  return row ?? null
}
