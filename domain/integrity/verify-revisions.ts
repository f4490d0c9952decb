import { asc, gt } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { revisions } from '#db/schema/revisions'

import { contentHash } from '../article/content-hash.ts'
import type { Content } from '../article/content.ts'

/** Few at a time: a revision may be a whole newspaper page. */
const BATCH = 200

/** The revisions whose content is not what their hash was made of. */
export async function findAlteredRevisions(db: Queryable): Promise<number[]> {
  const altered: number[] = []
  let last = 0
  for (;;) {
    const rows = await db
      .select({ id: revisions.id, content: revisions.content, hash: revisions.hash })
      .from(revisions)
      .where(gt(revisions.id, last))
      .orderBy(asc(revisions.id))
      .limit(BATCH)
    for (const { id, content, hash } of rows) {
      // Not parsed: a content that no longer has the form of one is altered too.
      if (contentHash(content as Content) !== hash) altered.push(id)
    }
    last = rows.at(-1)?.id ?? last
    if (rows.length < BATCH) return altered
  }
}
