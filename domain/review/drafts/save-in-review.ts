import { eq } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { revisions } from '#db/schema/revisions'
import { Refusal } from '#lib/refusal'

import { contentHash } from '../../article/content-hash.ts'
import { parseContent } from '../../article/parse-content.ts'
import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { lockEdition } from '../../edition/load-edition.ts'
import { can } from '../../edition/policy.ts'
import { refuseStale } from '../../edition/refuse-stale.ts'
import { claimSeen } from '../claims/claim-edition.ts'
import { keepConflictingCopy } from '../copies/keep-conflicting-copy.ts'
import { findWorkingCopy } from '../../edition/find-working-copy.ts'
import { saveDraft, type SaveDraftInput, type SavedDraft } from './save-draft.ts'

/** What leaves nothing to keep: the text itself is wrong, or the actor may not see the edition. */
const NOTHING_TO_KEEP = ['invalid-input', 'not-found', 'limit-reached']

/**
 * Saves what an editor changed in review. The first change claims the edition, and each further one
 * extends the claim, also when it had run out and nobody else claimed the edition. A text that cannot be
 * saved are kept beside the edition, and the refusal says so.
 */
export function saveInReview(ctx: Context, input: SaveDraftInput): Promise<SavedDraft> {
  return orKeepConflictingCopy(ctx, input, () => claimAndSave(ctx, input))
}

/**
 * Claims and saves in one transaction: a refused save leaves no claim. One without change by somebody
 * who has not claimed the edition leaves none either.
 */
export function claimAndSave(ctx: Context, input: SaveDraftInput): Promise<SavedDraft> {
  return ctx.db.transaction(async (tx) => {
    const standing = await findUnchanged(ctx, tx, input)
    if (standing) return standing
    await claimSeen({ ...ctx, db: tx }, input)
    return saveDraft({ ...ctx, db: tx }, input)
  })
}

/** The edition as it is when nothing was changed that the actor would have to claim it for. */
async function findUnchanged(
  ctx: Context,
  tx: Transaction,
  { editionId, lockVersion, content, setAside = [] }: SaveDraftInput,
): Promise<SavedDraft | null> {
  const { actor, now } = ctx
  const edition = await lockEdition(tx, editionId, now)
  requireReadable(actor, edition)
  const own = edition.claimantId === actor.accountId
  if (own || setAside.length > 0 || !can(actor, 'claim', edition).allowed) return null
  const { currentRevisionId: revisionId } = edition
  const [current] = await tx
    .select({ hash: revisions.hash })
    .from(revisions)
    .where(eq(revisions.id, revisionId))
  if (current?.hash !== contentHash(parseContent(content))) return null
  if (await findWorkingCopy(tx, { editionId, accountId: actor.accountId })) return null
  await refuseStale(tx, edition, lockVersion)
  return { editionId, revisionId, lockVersion }
}

/** Returns the result of `work`; when it refuses, the text becomes a conflicting copy and the refusal says so. */
export async function orKeepConflictingCopy<T>(
  ctx: Context,
  { editionId, content }: { editionId: number; content: unknown },
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (refused) {
    if (!(refused instanceof Refusal) || NOTHING_TO_KEEP.includes(refused.code)) throw refused
    const reason = refused.message
    const { number } = await keepConflictingCopy(ctx, { editionId, content, reason })
    throw new Refusal(
      refused.code,
      `${reason} 您写的没有丢，已经存在这篇稿件旁边（第 ${number} 版），审读页上看得到。`,
    )
  }
}
