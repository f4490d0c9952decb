import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import type { Content } from '../article/content.ts'
import { requireReadable } from '../edition/authorize.ts'
import { findWorkingCopy } from '../edition/find-working-copy.ts'
import { loadContent } from '../edition/load-content.ts'
import { loadEdition, type LoadedEdition } from '../edition/load-edition.ts'
import { listOfferedProofs, type OfferedProof } from './list-offered-proofs.ts'
import { canConfirm } from './policy.ts'

interface Query {
  actor: Actor
  editionId: number
  now: Date
}

/** What an edition may prove, for who may say so; nothing for others who read it. */
export async function getOfferedProofs(
  db: Queryable,
  { actor, editionId, now }: Query,
): Promise<OfferedProof[]> {
  const edition = await loadEdition(db, editionId, now)
  requireReadable(actor, edition)
  if (!canConfirm(actor, edition).allowed) return []
  const content = await lastWritten(db, { actor, edition })
  return listOfferedProofs(db, { actor, articleId: edition.articleId, content })
}

/** What this person wrote last of an edition, saved or not. */
export async function lastWritten(
  db: Queryable,
  { actor, edition }: { actor: Actor; edition: LoadedEdition },
): Promise<Content> {
  const { accountId } = actor
  const unsaved = await findWorkingCopy(db, { editionId: edition.id, accountId })
  return unsaved?.content ?? loadContent(db, edition.currentRevisionId)
}
