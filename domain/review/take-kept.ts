import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { getKept } from './get-kept.ts'
import { loadEdition } from './load-edition.ts'
import { can } from './policy.ts'
import type { SavedDraft } from './save-draft.ts'
import { claimAndSave } from './save-in-review.ts'

/** Makes words kept beside an edition its text: a new revision by an editor of the level, who claims it. */
export async function takeKept(
  ctx: Context,
  input: { editionId: number; lockVersion: number; revisionId: number },
): Promise<SavedDraft> {
  const { editionId, lockVersion } = input
  const edition = await loadEdition(ctx.db, editionId, ctx.now)
  if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
  const { content } = await getKept(ctx.db, input)
  return claimAndSave(ctx, { editionId, lockVersion, content })
}
