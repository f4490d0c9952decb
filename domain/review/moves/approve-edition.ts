import { and, eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { approvalChecks } from '#db/schema/approvals'
import { approvals } from '#db/schema/approvals'
import { editionParticipants } from '#db/schema/edition-participants'
import { revisions } from '#db/schema/revisions'
import type { CheckItem, ReviewLevel } from '#db/states'
import { Refusal } from '#lib/refusal'

import { parseContent } from '../../article/parse-content.ts'
import { refuseOpenComments } from '../../comments/refuse-open-comments.ts'
import type { Context } from '../../context.ts'
import { isApproved, levelOf } from '../../edition/edition-state.ts'
import type { LoadedEdition } from '../../edition/load-edition.ts'
import { moveEdition, type MovedEdition } from '../../edition/move-edition.ts'
import type { PublicChange } from '../../edition/public-change.ts'
import { conflict } from '../../edition/refuse-stale.ts'
import { reviewMove, type MoveInput } from '../../edition/review-move.ts'
import { makeLive } from '../../publication/make-live.ts'
import { requireApprovals } from '../../publication/require-approvals.ts'
import { requirePublishable } from '../../publication/require-publishable.ts'
import { requireAhead, setPublicationTime } from '../../publication/set-publication-time.ts'
import { reportVacancy } from '../../vacancies/report-vacancy.ts'
import { refuseUnsaved } from '../copies/working-copy.ts'
import { levelChecks, requireChecks } from './level-checks.ts'

export interface Approved extends MovedEdition {
  /** What readers see otherwise now, when this approval published it. */
  change: PublicChange | null
}

/**
 * One level's approval to the revision the editor saw, named by id and hash. The last level's approval
 * publishes in the same transaction, or sets the time at which that happens, unless it is to be held until one is set.
 */
export async function approveEdition(
  ctx: Context,
  input: MoveInput & {
    revisionId: number
    revisionHash: string
    /** What the editor checked; all of the level's checklist must be among it. */
    checks: readonly CheckItem[]
    hold?: boolean
    /** When it is to go live. */
    publishAt?: Date | undefined
    /** The editor knows that what they changed and did not save stays behind. */
    leaveUnsaved?: boolean | undefined
    /** The editor knows of the remarks that are not settled. */
    leaveRemarks?: boolean | undefined
  },
): Promise<Approved> {
  const { publishAt } = input
  if (publishAt) requireAhead(publishAt, ctx.now)
  return reviewMove<Approved>(ctx, 'approve', input, async (tx, edition, levels) => {
    if (edition.currentRevisionId !== input.revisionId) throw await conflict(tx, edition.id)
    const key = { editionId: edition.id, accountId: ctx.actor.accountId }
    await refuseUnsaved(tx, key, input.leaveUnsaved)
    await refuseOpenComments(tx, { ...key, revisionId: input.revisionId }, input.leaveRemarks)
    await sign(ctx, tx, edition, { ...input, levels })
    const approved = await moveEdition(ctx, tx, edition, 'approve', { levels })
    const standing = { ...edition, ...approved }
    if (publishAt) {
      return {
        ...(await setPublicationTime(ctx, tx, standing, { publishAt, levels })),
        change: null,
      }
    }
    if (!isApproved(approved.state) || input.hold) {
      await reportVacancy(ctx, tx, edition.id, { unlessReported: true })
      return { ...approved, change: null }
    }
    await requireApprovals(tx, edition, levels)
    return makeLive(ctx, tx, standing, { move: 'publish', levels })
  })
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
  await tx.insert(editionParticipants).values({ editionId, accountId, level }).onConflictDoNothing()
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
