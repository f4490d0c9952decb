import { and, asc, eq, gt, lte } from 'drizzle-orm'

import type { Database, Queryable, Transaction } from '#db/client'
import { databaseErrorCode } from '#db/database-error'
import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { Refusal } from '#lib/refusal'

import { isScheduled } from '../edition/edition-state.ts'
import { lockEdition } from '../edition/load-edition.ts'
import { moveEdition } from '../edition/move-edition.ts'
import type { PublicChange } from '../edition/public-change.ts'
import { getReviewLevels } from '../edition/review-levels.ts'
import { makeLive } from './make-live.ts'
import { requireApprovals } from './require-approvals.ts'

/** Whether anything is to be published at `now`. */
export async function isAnyDue(db: Queryable, now: Date): Promise<boolean> {
  const [due] = await db.select({ id: editions.id }).from(editions).where(isDue(now)).limit(1)
  return due !== undefined
}

const isDue = (now: Date) => and(eq(editions.state, 'scheduled'), lte(editions.scheduledAt, now))

/**
 * Publishes every edition whose time has come, each in a transaction of its own; returns what changed
 * for readers, and reports each change as soon as it is written. Any number of callers may run at once:
 * a row another one holds is left to it, and the state is asked again under lock. An edition that cannot
 * go live (its article was withdrawn, its text may not be published) goes back to approved and its people
 * are notified why, instead of being tried for ever. What went wrong by itself is thrown at the end, and no
 * edition keeps the others waiting.
 */
export async function publishDue(
  db: Database,
  now: Date,
  report: (change: PublicChange) => void = () => {},
): Promise<PublicChange[]> {
  const changes: PublicChange[] = []
  const errors: unknown[] = []
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
      if (done?.error !== undefined) errors.push(done.error)
      if (!done?.change) continue
      report(done.change)
      changes.push(done.change)
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} editions not published`)
  return changes
}

/** What happened to an edition that was due; null when somebody else had it, or it was due no more. */
interface Done {
  editionId: number
  change: PublicChange | null
  unscheduled?: true
  /** The error that took it off the calendar; null when a person did. */
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
  if (!isScheduled(edition.state)) return null
  if (edition.scheduledAt === null || edition.scheduledAt > now) return null
  const levels = await getReviewLevels(tx)
  const ctx = { now, actor: null }
  try {
    // In a savepoint: what a failed statement leaves behind must not keep the edition on the calendar.
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
