import { and, eq, ne, or } from 'drizzle-orm'

import type { Transaction } from '#db/client'
import { topics } from '#db/schema/topics'
import { Refusal, type FieldIssues } from '#lib/refusal'

/** Names and addresses of topics are each used once; `own` is the topic that may keep its own. */
export async function refuseTaken(
  tx: Transaction,
  { name, slug }: { name: string; slug: string },
  own: number | null,
): Promise<void> {
  const taken = await tx
    .select({ name: topics.name, slug: topics.slug })
    .from(topics)
    .where(
      and(
        or(eq(topics.name, name), eq(topics.slug, slug)),
        own === null ? undefined : ne(topics.id, own),
      ),
    )
    .limit(2)
  if (taken.length === 0) return
  const issues: FieldIssues = {}
  if (taken.some((topic) => topic.name === name)) issues['name'] = ['已经有这个名称了']
  if (taken.some((topic) => topic.slug === slug)) issues['slug'] = ['已经有这个网址名了']
  throw new Refusal('conflict', '名称或网址名和别的专题重了', issues)
}
