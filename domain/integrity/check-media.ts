import { createHash } from 'node:crypto'

import { and, asc, eq, gt, isNull } from 'drizzle-orm'

import type { Queryable } from '#db/client'
import { mediaRenditions } from '#db/schema/media'

import type { MediaStore } from '../media/store/media-store.ts'
import type { Finding } from './findings.ts'

const BATCH = 200

/**
 * Reads every file of the pictures and compares it with its row. A rendition from before hashes were kept gets that of
 * the file as it is found first.
 */
export async function checkMedia(db: Queryable, store: MediaStore): Promise<Finding[]> {
  const found: Finding[] = []
  const { storageKey, sha256 } = mediaRenditions
  let last = ''
  for (;;) {
    const rows = await db
      .select({ storageKey, sha256 })
      .from(mediaRenditions)
      .where(gt(storageKey, last))
      .orderBy(asc(storageKey))
      .limit(BATCH)
    for (const row of rows) {
      const bytes = await store.read(row.storageKey)
      const hash = bytes && createHash('sha256').update(bytes).digest('hex')
      if (hash === null) {
        // One that was removed with its row meanwhile is no finding.
        const [still] = await db
          .select({ storageKey })
          .from(mediaRenditions)
          .where(eq(storageKey, row.storageKey))
        if (still) found.push({ kind: 'media', object: row.storageKey, deviation: 'missing' })
      } else if (row.sha256 === null) {
        await db
          .update(mediaRenditions)
          .set({ sha256: hash })
          .where(and(eq(storageKey, row.storageKey), isNull(sha256)))
      } else if (row.sha256 !== hash) {
        found.push({ kind: 'media', object: row.storageKey, deviation: 'altered' })
      }
    }
    last = rows.at(-1)?.storageKey ?? last
    if (rows.length < BATCH) return found
  }
}
