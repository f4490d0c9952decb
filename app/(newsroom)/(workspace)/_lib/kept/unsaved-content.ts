import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import { findWorkingCopy } from '#domain/edition/find-working-copy'
import { shanghaiClock } from '#lib/dates'

/** What the person autosaved on an edition, in the shape that the writing form takes. */
export async function readUnsavedContent(
  db: Queryable,
  { actor, editionId }: { actor: Actor; editionId: number },
) {
  const found = await findWorkingCopy(db, { editionId, accountId: actor.accountId })
  if (!found) return null
  const { content, lockVersion, version, beginsEdition, updatedAt } = found
  return { content, lockVersion, version, beginsEdition, at: shanghaiClock(updatedAt) }
}
