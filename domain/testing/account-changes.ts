import type { Queryable } from '#db/client'

import type { Actor } from '../account/actor.ts'
import { listChanges, type ChangeRow } from '../audit/list-changes.ts'

/** What the change log shows `reader` of an account, newest first. */
export async function accountChanges(
  db: Queryable,
  reader: Actor,
  accountId: number,
): Promise<ChangeRow[]> {
  return (await listChanges(db, { actor: reader, subject: 'account', key: accountId })).rows
}
