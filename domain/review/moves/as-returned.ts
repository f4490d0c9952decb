import { and, desc, eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { revisions } from '#db/schema/revisions'
import { transitions } from '#db/schema/transitions'

import { isReturned } from '../../edition/edition-state.ts'
import type { LoadedEdition } from '../../edition/load-edition.ts'

/** The question to a writer who submits what was returned as it was. */
export const AS_RETURNED = '退回后没有改过，仍要提交吗？真不用改，再按一次“提交初审”。'

/** Whether an edition lies with its writers as it was returned: saved since or not, its words are the same. */
export async function isAsReturned(
  db: Queryable,
  { id, state, currentRevisionId }: Pick<LoadedEdition, 'id' | 'state' | 'currentRevisionId'>,
): Promise<boolean> {
  if (!isReturned(state)) return false
  const [returned] = await db
    .select({ hash: revisions.hash })
    .from(transitions)
    .innerJoin(revisions, eq(revisions.id, transitions.revisionId))
    .where(and(eq(transitions.editionId, id), eq(transitions.move, 'return')))
    .orderBy(desc(transitions.id))
    .limit(1)
  const [current] = await db
    .select({ hash: revisions.hash })
    .from(revisions)
    .where(eq(revisions.id, currentRevisionId))
  return returned !== undefined && returned.hash === current?.hash
}
