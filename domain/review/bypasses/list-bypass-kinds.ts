import type { Queryable } from '#db/client'
import { WATCHED_TERM_KINDS, type WatchedTermKind } from '#db/states'

import type { Actor } from '../../account/actor.ts'
import { loadEdition } from '../../edition/load-edition.ts'
import { can, canBypass } from '../../edition/policy.ts'

/** The kinds of watched terms that the actor may let through in an edition; none of one that they may not read. */
export async function listBypassKinds(
  db: Queryable,
  { actor, editionId, now }: { actor: Actor; editionId: number; now: Date },
): Promise<WatchedTermKind[]> {
  const edition = await loadEdition(db, editionId, now)
  if (!can(actor, 'read', edition).allowed) return []
  return WATCHED_TERM_KINDS.filter((kind) => canBypass(actor, kind, edition).allowed)
}
