import type { Queryable } from '#db/client'
import { Refusal } from '#lib/refusal'

import { countOpenComments } from './count-open-comments.ts'

/** Refuses to send an edition on past remarks of others that nobody has settled, unless its editor knows of them. */
export async function refuseOpenComments(
  db: Queryable,
  seen: { editionId: number; revisionId: number; accountId: number },
  leaveRemarks: boolean | undefined,
): Promise<void> {
  if (leaveRemarks) return
  const { editionId, revisionId, accountId } = seen
  const exceptOwn = { accountId, revisionId }
  const open = await countOpenComments(db, { editionId, exceptOwn })
  if (open === 0) return
  const message = `${open} 条意见没有了结`
  throw new Refusal('invalid-input', message, { leaveRemarks: [message] })
}
