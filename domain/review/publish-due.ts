import { and, asc, eq, gt, lte } from 'drizzle-orm'

import type { Database, Queryable, Transaction } from '#db/client'
import { databaseErrorCode } from '#db/database-error'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { Refusal } from '#lib/refusal'

import { lockEdition } from './load-edition.ts'
import { makeLive } from './make-live.ts'
import { moveEdition } from './move-edition.ts'
import type { PublicChange } from './public-change.ts'
import { requireApprovals } from './require-approvals.ts'
import { getReviewLevels } from './review-levels.ts'

/** Whether anything is to be published at `now`. */
export async function isAnyDue(db: Queryable, now: Date): Promise<boolean> {
  const [due] = await db.select({ id: editions.id }).from(editions).where(isDue(now)).limit(1)
  return due !== undefined
}

const isDue = (now: Date) => and(eq(editions.state, 'scheduled'), lte(editions.scheduledAt, now))

/**
 * Publishes every edition whose time has come, each in a transaction of its own; gives what changed
 * for readers, and tells each change as soon as it is written. Any number of callers may run at once:
 * a row another one holds is left to it, and the state is asked again under lock. A piece that can not
 * go live (its article was withdrawn, its text may not be published) goes back to approved and its people
 * are told why, instead of being tried for ever. What went wrong by itself is thrown at the end, and no
 * piece keeps the others waiting.
 */
export async function publishDue(
  db: Database,
  now: Date,
  tell: (change: PublicChange) => void = () => {},
): Promise<PublicChange[]> {
  const changes: PublicChange[] = []
  const faults: unknown[] = []
  let after = 0
  for (;;) {
    const [due] = await db
      .select({ id: editions.id, articleId: editions.articleId })
      .from(editions)
      .where(and(isDue(now), gt(editions.id, after)))
      .orderBy(asc(editions.id))
      .limit(1)
    if (!due) break
    after = due.id
    try {
      const done = await db.transaction((tx) => publishOne(tx, due, now))
      if (done?.error !== undefined) faults.push(done.error)
      if (!done?.change) continue
      tell(done.change)
      changes.push(done.change)
    } catch (fault) {
      faults.push(fault)
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} pieces not published`)
  return changes
}

/** What became of a piece that was due; null when somebody else had it, or it was due no more. */
interface Done {
  editionId: number
  change: PublicChange | null
  unscheduled?: true
  /** What went wrong where it was taken off the calendar for no reason that a person gave. */
  error?: unknown
}

const WENT_WRONG = '发布时出了错，没有发出去，请打开稿件看看再发布；还不行就找管理员'

async function publishOne(
  tx: Transaction,
  due: { id: number; articleId: number },
  now: Date,
): Promise<Done | null> {
  const [free] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(eq(articles.id, due.articleId))
    .for('update', { skipLocked: true })
  if (!free) return null
  const edition = await lockEdition(tx, due.id, now)
  if (edition.state !== 'scheduled') return null
  if (edition.scheduledAt === null || edition.scheduledAt > now) return null
  const levels = await getReviewLevels(tx)
  const ctx = { now, actor: null }
  try {
    // In a savepoint: what a failed statement leaves behind must not keep the piece on the calendar.
    return await tx.transaction(async (inner) => {
      await requireApprovals(inner, edition, levels)
      const { change } = await makeLive(ctx, inner, edition, { move: 'publish', levels })
      return { editionId: due.id, change }
    })
  } catch (error) {
    if (isPassing(error)) throw error
    const known = error instanceof Refusal
    const reason = known ? error.message : WENT_WRONG
    await moveEdition(ctx, tx, edition, 'unschedule', { levels, reason })
    const back = { editionId: due.id, change: null, unscheduled: true } as const
    return known ? back : { ...back, error }
  }
}

/** Whether the next try may do better: the server went away, was full, or two transactions met. */
function isPassing(error: unknown): boolean {
  const code = databaseErrorCode(error)
  return code !== null && !/^2[123]/.test(code)
}
