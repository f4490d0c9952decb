import { and, desc, eq, gt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { editions } from '#db/schema/editions'
import { revisions } from '#db/schema/revisions'

import type { Actor } from '../../account/actor.ts'
import type { Content } from '../../article/content.ts'
import { parseContent } from '../../article/parse-content.ts'
import { sentRevision } from '../../edition/sent-revision.ts'

/** The newest of a person's own editions that was submitted, as it was last sent in; null before the first. */
export async function findLastSubmitted(
  db: Queryable,
  { actor }: { actor: Actor },
): Promise<Content | null> {
  const [row] = await db
    .select({ content: revisions.content })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, sentRevision))
    .where(and(eq(editions.authorId, actor.accountId), gt(editions.round, 0)))
    .orderBy(desc(editions.id))
    .limit(1)
  return row ? parseContent(row.content) : null
}
