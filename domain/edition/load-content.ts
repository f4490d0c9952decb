import { eq } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { revisions } from '#db/schema/revisions'

import type { Content } from '../article/content.ts'
import { parseContent } from '../article/parse-content.ts'

/** The content of a revision. */
export async function loadContent(tx: Queryable, revisionId: number): Promise<Content> {
  const [row] = await tx
    .select({ content: revisions.content })
    .from(revisions)
    .where(eq(revisions.id, revisionId))
  return parseContent(row?.content)
}
