import type { Database } from '#db/client'
import { DEMO_TOPICS, type DemoTopic } from '../content/topics.ts'
import { topics } from '#db/schema/topics'

/** Ids of the demo's topics by slug. */
export async function loadTopics(db: Database): Promise<ReadonlyMap<DemoTopic, number>> {
  await db
    .insert(topics)
    .values(DEMO_TOPICS.map((topic, position) => ({ ...topic, position })))
    .onConflictDoNothing()
  const rows = await db.select({ id: topics.id, slug: topics.slug }).from(topics)
  return new Map(
    DEMO_TOPICS.map(({ slug }) => {
      const row = rows.find((topic) => topic.slug === slug)
      if (!row) throw new Error(`The topic ${slug} was not written`)
      return [slug, row.id]
    }),
  )
}
