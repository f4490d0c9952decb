import type { Queryable } from '#db/client'
import type { Actor } from '#domain/account/actor'
import type { Body } from '#domain/article/body'
import { listComments } from '#domain/comments/list-comments'
import type { LoadedEdition } from '#domain/edition/load-edition'

import type { Remarks } from '../_components/edition-form/edition-form-props.ts'

/** What was written about an edition and is not settled, for its writing form; null where nothing was. */
export async function openRemarks(
  db: Queryable,
  input: { actor: Actor; edition: LoadedEdition; body: Body; now: Date },
): Promise<Remarks | null> {
  const { actor, edition, body, now } = input
  const remarks = await listComments(db, { actor, edition, body })
  const open = remarks.filter(({ resolved }) => resolved === null)
  return open.length === 0 ? null : { editionId: edition.id, body, open, now: now.getTime() }
}
