import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { openDatabase, type Database } from '#db/client'
import { startEmbeddedDatabase } from '#db/embedded/embedded-database'
import { migrateDatabase } from '#db/migrate'

import { fillScale } from '../scale/fill.ts'
import { clearForScale } from '../scale/scale-mark.ts'

const PASSWORD = 'bench'

interface Seeding {
  /** Adds what articles do not bring. */
  more?: (ownerUrl: string) => Promise<void>
  connections?: number
}

/** Runs `work` on a database of so many articles in a folder of its own; one that is there already is used again. */
export async function onSeeded<T>(
  folder: string,
  articles: number,
  work: (db: Database) => Promise<T>,
  { more, connections = 4 }: Seeding = {},
): Promise<T> {
  const own = join(folder, String(articles))
  mkdirSync(own, { recursive: true })
  const embedded = await startEmbeddedDatabase(own, PASSWORD, false)
  try {
    const found = await clearForScale(embedded.ownerUrl, articles)
    await migrateDatabase(embedded.ownerUrl)
    if (found === 'fill') {
      await fillScale(embedded.ownerUrl, articles, (line) => console.log(`  ${articles}: ${line}`))
    }
    await more?.(embedded.ownerUrl)
    const { db, close } = openDatabase(embedded.ownerUrl, { connections })
    try {
      return await work(db)
    } finally {
      await close()
    }
  } finally {
    await embedded.stop()
  }
}
