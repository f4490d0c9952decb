import { and, eq, notExists, notInArray, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { expect } from 'vitest'

import type { Transaction } from '#db/client'
import { articles } from '#db/schema/articles'
import { coAuthors } from '#db/schema/co-authors'
import { editions } from '#db/schema/editions'
import { editionMerges } from '#db/schema/merges'
import { approvals } from '#db/schema/approvals'
import { editionParticipants } from '#db/schema/edition-participants'
import { forcedPublications } from '#db/schema/forced-publications'
import { CLOSED_EDITION_STATES } from '#db/states'

// What holds of the rows whatever people do, in whatever order.

/** One open edition of an article at most, readers see what it points at, and that went through four eyes. */
export async function holdPromises(tx: Transaction, articleId: number): Promise<void> {
  const open = await tx
    .select({ id: editions.id })
    .from(editions)
    .where(
      and(
        eq(editions.articleId, articleId),
        notInArray(editions.state, [...CLOSED_EDITION_STATES]),
      ),
    )
  expect(open.length).toBeLessThanOrEqual(1)
  const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
  const shown = await tx
    .select()
    .from(editions)
    .where(and(eq(editions.articleId, articleId), eq(editions.state, 'published')))
  expect(shown.length).toBeLessThanOrEqual(1)
  const [live] = shown
  expect(article?.liveRevisionId ?? null).toBe(live?.currentRevisionId ?? null)
  if (live) await holdFourEyes(tx, live)
}

async function holdFourEyes(tx: Transaction, live: typeof editions.$inferSelect): Promise<void> {
  const [forced] = await tx
    .select()
    .from(forcedPublications)
    .where(eq(forcedPublications.editionId, live.id))
  if (forced) return
  const signed = await tx
    .select()
    .from(approvals)
    .where(and(eq(approvals.editionId, live.id), eq(approvals.round, live.round)))
  expect(new Set(signed.map(({ level }) => level))).toEqual(new Set([1, 2, 3]))
  expect(signed).toHaveLength(3)
  expect(new Set(signed.map(({ accountId }) => accountId)).size).toBe(3)
  expect(signed.find(({ level }) => level === 3)?.revisionId).toBe(live.currentRevisionId)
  const writers = await tx
    .select({ accountId: editionParticipants.accountId })
    .from(editionParticipants)
    .where(and(eq(editionParticipants.editionId, live.id), eq(editionParticipants.level, 0)))
  const writerIds = new Set([live.authorId, ...writers.map(({ accountId }) => accountId)])
  for (const { accountId } of signed) expect(writerIds.has(accountId)).toBe(false)
}

/** Whoever joined an edition, and whoever wrote one that another took in, participates there as a writer for good. */
export async function checkParticipants(tx: Transaction): Promise<void> {
  const without = (editionId: PgColumn, accountId: PgColumn) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(editionParticipants)
        .where(
          and(
            eq(editionParticipants.editionId, editionId),
            eq(editionParticipants.accountId, accountId),
            eq(editionParticipants.level, 0),
          ),
        ),
    )
  const joined = await tx
    .select({ id: coAuthors.id })
    .from(coAuthors)
    .where(and(eq(coAuthors.answer, 'accepted'), without(coAuthors.editionId, coAuthors.accountId)))
  const takenIn = await tx
    .select({ id: editionMerges.id })
    .from(editionMerges)
    .innerJoin(editions, eq(editions.id, editionMerges.mergedId))
    .where(without(editionMerges.keptId, editions.authorId))
  expect([...joined, ...takenIn]).toEqual([])
}
