import { desc, inArray } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { adminChanges } from '#db/schema/admin-changes'
import { outbox } from '#db/schema/outbox'

import type { PublicChange } from './public-change.ts'

/** More than can be written while one look at them and the next lie apart. */
const LATEST = 200
/** What an admin changes that stands on readers' pages. */
const SHOWN = ['committee', 'topic', 'series', 'settings'] as const

const payloadSchema = z.object({
  change: z
    .object({
      articleId: z.number(),
      divisionCodes: z.array(z.string()),
      topicIds: z.array(z.number()),
    })
    .nullish(),
})

/** Something after which readers see something else. */
export interface ToldChange {
  /** Tells it from every other. */
  key: string
  at: Date
  /** Null when it concerns the site as a whole. */
  change: PublicChange | null
}

/**
 * The latest changes of what readers see: of articles, as the outbox tells them, and of what the site
 * stands on. Rows become visible out of order, so a reader remembers which of them it has seen instead
 * of where it stopped.
 */
export async function listPublicChanges(db: Queryable): Promise<ToldChange[]> {
  const [events, changes] = await Promise.all([listEvents(db), listAdminChanges(db)])
  return [...events, ...changes]
}

async function listEvents(db: Queryable): Promise<ToldChange[]> {
  const rows = await db
    .select({ id: outbox.id, payload: outbox.payload, at: outbox.createdAt })
    .from(outbox)
    .orderBy(desc(outbox.id))
    .limit(LATEST)
  return rows.flatMap(({ id, payload, at }) => {
    const change = payloadSchema.safeParse(payload).data?.change
    return change ? [{ key: `outbox:${id}`, at, change }] : []
  })
}

async function listAdminChanges(db: Queryable): Promise<ToldChange[]> {
  const rows = await db
    .select({ id: adminChanges.id, at: adminChanges.createdAt })
    .from(adminChanges)
    .where(inArray(adminChanges.subject, SHOWN))
    .orderBy(desc(adminChanges.id))
    .limit(LATEST)
  return rows.map(({ id, at }) => ({ key: `admin:${id}`, at, change: null }))
}
