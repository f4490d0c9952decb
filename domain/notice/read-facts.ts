import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

import type { Queryable } from '#db/client'
import { accounts } from '#db/schema/accounts'
import { correctionRequests } from '#db/schema/correction-requests'
import { divisions } from '#db/schema/divisions'
import { editions } from '#db/schema/editions'
import { articleMoves } from '#db/schema/article-moves'
import { revisions } from '#db/schema/revisions'

import type { EventFacts, EventPayload } from './event-facts.ts'

/** What an event's notices are worded from: its payload and the edition as it is now. */
export async function readFacts(db: Queryable, payload: EventPayload): Promise<EventFacts> {
  const [edition, actorName, withdrawal, requestState] = [
    await findEdition(db, payload),
    await findName(db, payload.accountId),
    await findWithdrawal(db, payload.articleId),
    await findRequestState(db, payload.requestId),
  ]
  return { ...payload, ...(edition ?? NO_EDITION), actorName, withdrawal, requestState }
}

const NO_EDITION = {
  editionId: null,
  headline: '',
  divisionName: '',
  divisionCode: '',
  authorName: '',
  authorId: null,
  state: null,
  editionKind: 'new',
  publicNote: null,
  firstEditionId: null,
  round: 0,
  scheduledAt: null,
} as const

/** The edition the event names, else the one of the article that readers last saw. */
async function findEdition(db: Queryable, { editionId, articleId }: EventPayload) {
  const named = editionId
    ? eq(editions.id, editionId)
    : and(eq(editions.articleId, articleId ?? 0), eq(editions.state, 'published'))
  const first = alias(editions, 'first')
  const [row] = await db
    .select({
      editionId: editions.id,
      articleId: editions.articleId,
      headline: revisions.headline,
      divisionName: divisions.name,
      divisionCode: editions.divisionCode,
      authorName: accounts.displayName,
      authorId: editions.authorId,
      state: editions.state,
      editionKind: editions.kind,
      publicNote: editions.publicNote,
      firstEditionId: first.id,
      round: editions.round,
      scheduledAt: editions.scheduledAt,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .innerJoin(divisions, eq(divisions.code, editions.divisionCode))
    .innerJoin(accounts, eq(accounts.id, editions.authorId))
    .leftJoin(first, and(eq(first.articleId, editions.articleId), eq(first.kind, 'new')))
    .where(named)
    .orderBy(desc(editions.id))
    .limit(1)
  return row
}

async function findName(db: Queryable, accountId: number | null | undefined) {
  if (!accountId) return null
  const [row] = await db
    .select({ name: accounts.displayName })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  return row?.name ?? null
}

async function findWithdrawal(db: Queryable, articleId: number | null | undefined) {
  if (!articleId) return null
  const [row] = await db
    .select({ reason: articleMoves.reason, note: articleMoves.publicNote })
    .from(articleMoves)
    .where(and(eq(articleMoves.articleId, articleId), eq(articleMoves.move, 'withdraw')))
    .orderBy(desc(articleMoves.id))
    .limit(1)
  return row ?? null
}

async function findRequestState(db: Queryable, requestId: number | null | undefined) {
  if (!requestId) return null
  const [row] = await db
    .select({ state: correctionRequests.state })
    .from(correctionRequests)
    .where(eq(correctionRequests.id, requestId))
  return row?.state ?? null
}
