import { desc } from 'drizzle-orm'
import { z } from 'zod'

import type { Queryable } from '#db/client'
import { outbox } from '#db/schema/outbox'

import type { PublicChange } from './public-change.ts'

/** More than can be written while one look at them and the next lie apart. */
const LATEST = 200

const payloadSchema = z.object({
  change: z
    .object({
      articleId: z.number(),
      divisionCodes: z.array(z.string()),
      topicIds: z.array(z.number()),
    })
    .nullish(),
})

/** An event of the outbox after which readers see something else. */
export interface ToldChange {
  outboxId: number
  at: Date
  /** Null when it concerns the site as a whole. */
  change: PublicChange | null
}

/**
 * The latest events that changed what readers see, newest first. Rows become visible out of order, so a
 * reader remembers which of them it has seen instead of where it stopped.
 */
export async function listPublicChanges(db: Queryable): Promise<ToldChange[]> {
  const rows = await db
    .select({
      outboxId: outbox.id,
      event: outbox.event,
      payload: outbox.payload,
      at: outbox.createdAt,
    })
    .from(outbox)
    .orderBy(desc(outbox.id))
    .limit(LATEST)
  return rows.flatMap(({ outboxId, event, payload, at }) => {
    const change = payloadSchema.safeParse(payload).data?.change ?? null
    return change || event === 'settings.changed' ? [{ outboxId, at, change }] : []
  })
}
