import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { approvalChecks } from '#db/schema/desk'
import { approvals, editionHands } from '#db/schema/review'
import { revisions } from '#db/schema/revisions'
import type { CheckItem, ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import { parseContent } from '../article/parse-content.ts'
import type { Context } from '../context.ts'
import { levelChecks, requireChecks } from './level-checks.ts'
import type { LoadedEdition } from './load-edition.ts'
import { moveEdition, type MovedEdition } from './move-edition.ts'
import { makeLive } from './make-live.ts'
import type { PublicChange } from './public-change.ts'
import { conflict } from './refuse-stale.ts'
import { requireApprovals } from './require-approvals.ts'
import { requirePublishable } from './require-publishable.ts'
import { reportVacancy } from './report-vacancy.ts'
import { reviewMove, type MoveInput } from './review-move.ts'
import { levelOf } from './workflow.ts'

export interface Approved extends MovedEdition {
  /** What readers see otherwise now, when this approval published it. */
  change: PublicChange | null
}

/**
 * One level's yes to the revision the editor saw, named by id and hash. The last level's yes
 * publishes in the same transaction, unless it is to be held for its time.
 */
export async function approveEdition(
  ctx: Context,
  input: MoveInput & {
    revisionId: number
    revisionHash: string
    /** What he looked through; all of the level's list must be among it. */
    checks: readonly CheckItem[]
    hold?: boolean
  },
): Promise<Approved> {
  let change: PublicChange | null = null
  const moved = await reviewMove(ctx, 'approve', input, async (tx, edition, levels) => {
    if (edition.currentRevisionId !== input.revisionId) throw await conflict(tx, edition.id)
    await sign(ctx, tx, edition, { ...input, levels })
    const approved = await moveEdition(ctx, tx, edition, 'approve', { levels })
    if (approved.state !== 'approved' || input.hold) {
      await reportVacancy(ctx, tx, edition.id, { unlessTold: true })
      return approved
    }
    await requireApprovals(tx, edition, levels)
    const standing = { ...edition, ...approved }
    const published = await makeLive(ctx, tx, standing, { move: 'publish', levels })
    change = published.change
    return published
  })
  return { ...moved, change }
}

async function sign(
  ctx: Context,
  tx: Transaction,
  edition: LoadedEdition,
  seen: {
    revisionId: number
    revisionHash: string
    checks: readonly CheckItem[]
    levels: ReviewLevel
  },
): Promise<void> {
  const level: ReviewLevel | null = levelOf(edition.state)
  if (level === null) throw new Refusal('invalid-transition', '这篇稿件不在审')
  const { id: editionId, round } = edition
  const { accountId } = ctx.actor
  const { revisionId, revisionHash } = seen
  const [revision] = await tx
    .select({ hash: revisions.hash, content: revisions.content })
    .from(revisions)
    .where(and(eq(revisions.id, revisionId), eq(revisions.editionId, editionId)))
  if (revision?.hash !== revisionHash) throw await conflict(tx, editionId)
  const content = parseContent(revision.content)
  const checks = levelChecks(level, seen.levels, content.body)
  requireChecks(checks, seen.checks)
  await requirePublishable(tx, { editionId, content, publicNote: edition.publicNote })
  await tx.insert(editionHands).values({ editionId, accountId, level }).onConflictDoNothing()
  const [signed] = await tx
    .insert(approvals)
    .values({
      editionId,
      round,
      level,
      revisionId,
      revisionHash,
      accountId,
      createdAt: ctx.now,
    })
    .returning({ approvalId: approvals.id })
  if (!signed) throw new Error('The approval was not written')
  await tx.insert(approvalChecks).values(checks.map((item) => ({ ...signed, item })))
}
