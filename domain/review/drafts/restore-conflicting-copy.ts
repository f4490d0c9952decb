import type { Context } from '../../context.ts'
import { requireReadable } from '../../edition/authorize.ts'
import { loadEdition } from '../../edition/load-edition.ts'
import { getConflictingCopy } from '../copies/get-conflicting-copy.ts'
import type { SavedDraft } from './save-draft.ts'
import { claimAndSave } from './save-in-review.ts'

/** Makes a conflicting copy the text of its edition: a new revision by an editor of the level, who claims it. */
export async function restoreConflictingCopy(
  ctx: Context,
  input: { editionId: number; lockVersion: number; revisionId: number },
): Promise<SavedDraft> {
  const { editionId, lockVersion } = input
  const edition = await loadEdition(ctx.db, editionId, ctx.now)
  requireReadable(ctx.actor, edition)
  const { content } = await getConflictingCopy(ctx.db, input)
  return claimAndSave(ctx, { editionId, lockVersion, content })
}
