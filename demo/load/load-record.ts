// Whether the demonstration is loaded, as one row among the settings: begun, and finished. A load
// that was cut short is taken up again with the instant it began at, so that it asks for the same
// things under the same request keys and nothing comes twice.

import { eq } from 'drizzle-orm'
import { z } from 'zod'

import type { Database } from '#db/client'
import { settings } from '#db/schema/settings'
import { DEMONSTRATION_KEY, getPortalKind } from '#domain/portal/portal-kind'

const recordSchema = z.object({
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
})

/** The instant to load at; `finished` when all is there, `not-empty` when the database is somebody else's. */
export async function beginLoad(db: Database, now: Date): Promise<Date | 'finished' | 'not-empty'> {
  const [row] = await db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, DEMONSTRATION_KEY))
  if (row) {
    const { startedAt, finishedAt } = recordSchema.parse(row.value)
    return finishedAt === null ? new Date(startedAt) : 'finished'
  }
  if ((await getPortalKind(db)) !== 'empty') return 'not-empty'
  const begun = { startedAt: now.toISOString(), finishedAt: null }
  await db.insert(settings).values([
    { key: DEMONSTRATION_KEY, value: begun },
    { key: 'demoContent', value: true },
    // Made up: a real portal names them by its own rule.
    { key: 'roomStandards', value: '有场所、有标牌、有制度、有人员、有计划、有台账' },
  ])
  return now
}

export async function finishLoad(db: Database, startedAt: Date): Promise<void> {
  const value = { startedAt: startedAt.toISOString(), finishedAt: new Date().toISOString() }
  await db
    .update(settings)
    .set({ value, changedAt: new Date() })
    .where(eq(settings.key, DEMONSTRATION_KEY))
}
