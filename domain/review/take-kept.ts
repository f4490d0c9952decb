import { Refusal } from '#lib/refusal'

import type { Context } from '../context.ts'
import { getKept } from './get-kept.ts'
import { loadEdition } from './load-edition.ts'
import { can } from './policy.ts'
import { saveDraft, type SavedDraft } from './save-draft.ts'

/** Makes words kept beside a piece its text: a new revision by whoever holds the piece now. */
export async function takeKept(
  ctx: Context,
  input: { editionId: number; lockVersion: number; revisionId: number },
): Promise<SavedDraft> {
  const { editionId, lockVersion } = input
  const edition = await loadEdition(ctx.db, editionId, ctx.now)
  if (!can(ctx.actor, 'read', edition).allowed) throw new Refusal('not-found', '没有这篇稿件')
  const { content } = await getKept(ctx.db, input)
  return saveDraft(ctx, { editionId, lockVersion, content })
}
