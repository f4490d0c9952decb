import type { Queryable } from '#db/client'
import { WORD_KINDS, type WordKind } from '#db/states'

import type { Actor } from '../account/actor.ts'
import { loadEdition } from './load-edition.ts'
import { can, canBypass } from './policy.ts'

/** The kinds of watched words that the actor may let stand in an edition; none of what they may not read. */
export async function listBypassKinds(
  db: Queryable,
  { actor, editionId, now }: { actor: Actor; editionId: number; now: Date },
): Promise<WordKind[]> {
  const edition = await loadEdition(db, editionId, now)
  if (!can(actor, 'read', edition).allowed) return []
  return WORD_KINDS.filter((kind) => canBypass(actor, kind, edition).allowed)
}
