// Whether the demonstration is loaded, as one row among the settings: begun, and finished. A load
// that was cut short is taken up again with the instant it began at, so that it asks for the same
// things under the same request keys and nothing comes twice.

import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Database } from '#db/client'
import { articles } from '#db/schema/articles'
import { settings } from '#db/schema/settings'

const KEY = 'demoLoad'
const recordSchema = z.object({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})

/** The instant to load at, or null when there is nothing to load: all is there, or somebody's own. */
export async function beginLoad(db: Database, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, KEY))
  if (row) {
    const { startedAt, finishedAt } = recordSchema.parse(row.value)
    return finishedAt === null ? new Date(startedAt) : null
  }
  const [article] = await db.select({ id: articles.id }).from(articles).limit(1)
  if (article) return null
  const begun = { startedAt: now.toISOString(), finishedAt: null }
  await db.insert(settings).values([
    { key: KEY, value: begun },
    { key: 'demoContent', value: true },
  ])
  return now
}

export async function finishLoad(db: Database, startedAt: Date): Promise<void> {
  const value = { startedAt: startedAt.toISOString(), finishedAt: new Date().toISOString() }
  await db.update(settings).set({ value, changedAt: new Date() }).where(eq(settings.key, KEY))
}
