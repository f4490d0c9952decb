import { and, asc, eq, lte, sql } from 'drizzle-orm'

import type { Queryable, Transaction } from '#db/client'
import { media, mediaRenditions, pendingRenditions } from '#db/schema/media'

import { encodeFurtherInChild, FURTHER_DEADLINE_MS } from './encode-in-child.ts'
import { SOURCE_FILE } from './encode-rendition.ts'
import { storageKey } from './storage-key.ts'
import type { MediaStore } from './store/media-store.ts'

/** Longer than a child may wait and run: whoever took a picture up and has not finished by then is gone. */
const TAKEN_MS = FURTHER_DEADLINE_MS + 120_000
const MAX_WAIT_MS = 3_600_000

const isDue = (now: Date) => lte(pendingRenditions.nextAttemptAt, now)

/** Whether any picture waits for its further renditions. */
export async function isAnyPicturePending(db: Queryable, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ mediaId: pendingRenditions.mediaId })
    .from(pendingRenditions)
    .where(isDue(now))
    .limit(1)
  return row !== undefined
}

/**
 * Encodes the further renditions of one picture that waits for them; returns its id, or null when none
 * is due. Any number of callers may run at once, and one that dies is made up for: the row stays until
 * the renditions are there. `announce` is called in the transaction that takes the row away.
 */
export async function encodeNextPicture(
  db: Queryable,
  now: Date,
  store: MediaStore,
  announce: (tx: Transaction, mediaId: number) => Promise<void>,
): Promise<number | null> {
  const taken = await takeNext(db, now)
  if (!taken) return null
  const { mediaId, sourceFolder, fileKey, attempts } = taken
  try {
    const source = await store.read(`${sourceFolder}/${SOURCE_FILE}`)
    if (!source) throw new Error(`${sourceFolder} has no source to encode`)
    const encoded = await encodeFurtherInChild(source, (fileName, bytes) =>
      store.write(storageKey(fileKey, fileName), bytes),
    )
    const rows = encoded.renditions.map(({ fileName, ...rendition }) => ({
      ...rendition,
      mediaId,
      storageKey: storageKey(fileKey, fileName),
    }))
    if (rows.length > 0) await keepRows(db, rows)
  } catch (error) {
    const wait = Math.min(MAX_WAIT_MS, 30_000 * 2 ** attempts)
    await db
      .update(pendingRenditions)
      .set({ nextAttemptAt: new Date(now.getTime() + wait) })
      .where(eq(pendingRenditions.mediaId, mediaId))
    throw error
  }
  // Not in one transaction with the renditions: an article that goes live before the row is gone is
  // announced, and one that goes live later is rendered with all of them.
  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(pendingRenditions)
      .where(eq(pendingRenditions.mediaId, mediaId))
      .returning({ mediaId: pendingRenditions.mediaId })
    if (ended.length > 0) await announce(tx, mediaId)
  })
  await store.removeFolder(sourceFolder)
  return mediaId
}

/** Takes up the picture that has waited longest, for as long as encoding may last. */
async function takeNext(db: Queryable, now: Date) {
  const next = db
    .select({ mediaId: pendingRenditions.mediaId })
    .from(pendingRenditions)
    .where(isDue(now))
    .orderBy(asc(pendingRenditions.nextAttemptAt))
    .limit(1)
    .for('update', { skipLocked: true })
  const [taken] = await db
    .update(pendingRenditions)
    .set({
      attempts: sql`${pendingRenditions.attempts} + 1`,
      nextAttemptAt: new Date(now.getTime() + TAKEN_MS),
    })
    .from(media)
    // As one value, which is looked up once: the rows of an IN may be looked up again, and be others then.
    .where(and(eq(media.id, pendingRenditions.mediaId), eq(pendingRenditions.mediaId, next)))
    .returning({
      mediaId: pendingRenditions.mediaId,
      sourceFolder: pendingRenditions.sourceFolder,
      attempts: pendingRenditions.attempts,
      fileKey: media.fileKey,
    })
  return taken ?? null
}

/** A row that is there already is of a run that was broken off: its file has been written anew. */
async function keepRows(
  db: Queryable,
  rows: (typeof mediaRenditions.$inferInsert)[],
): Promise<void> {
  const { mediaId, format, width } = mediaRenditions
  await db
    .insert(mediaRenditions)
    .values(rows)
    .onConflictDoUpdate({
      target: [mediaId, format, width],
      set: { byteSize: sql`excluded.byte_size`, sha256: sql`excluded.sha256` },
    })
}
