import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { openDatabase, type OpenDatabase, type Queryable } from '#db/client'
import { insertPicture } from '#db/testing/factories'
import { takenBack } from '#db/testing/test-database'

import { goodContent, published, setStage } from '../testing/stage.ts'
import { findRendition } from './find-rendition.ts'

const PICTURE = 'looked-up/picture.webp'

// A connection of its own: what is planned in it is planned by what is set here.
let pool: OpenDatabase
beforeAll(() => {
  pool = openDatabase(process.env['TEST_APP_DATABASE_URL'] ?? '', { connections: 1 })
})
afterAll(() => pool.close())

/** How often each table was read along an index and from one end to the other, within this transaction. */
const readsOf = async (tx: Queryable) => {
  const rows = await tx.execute<{ name: string; sought: number; whole: number }>(sql`
    select relname as name, idx_scan::int as sought, seq_scan::int as whole from pg_stat_xact_user_tables
    where relname in ('media_renditions', 'revision_media', 'articles')`)
  return new Map(rows.map(({ name, ...counts }) => [name, counts]))
}

it('looks a picture up along indexes, and knows whether a live article shows it', () =>
  takenBack(pool.db, async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`)
    const stage = await setStage(tx)
    const mediaId = await insertPicture(tx, stage.author.accountId)
    await tx.execute(sql`
      insert into media_renditions (media_id, format, width, height, byte_size, storage_key)
      values (${mediaId}, 'webp', 10, 10, 12345, ${PICTURE})`)
    const found = { mediaId, format: 'webp', byteSize: 12_345, isPublic: false }
    expect(await findRendition(tx, PICTURE)).toEqual(found)
    const { body } = goodContent()
    const attrs = { mediaId, alt: '讲堂', caption: '讲堂里。', credit: '甲某' }
    const pictured = { ...body, content: [...body.content, { type: 'figure' as const, attrs }] }
    await published(tx, stage, goodContent({ body: pictured }))
    const before = await readsOf(tx)
    expect(await findRendition(tx, PICTURE)).toEqual({ ...found, isPublic: true })
    const after = await readsOf(tx)
    for (const [name, { sought, whole }] of after) {
      const earlier = before.get(name) ?? { sought: 0, whole: 0 }
      expect([name, sought > earlier.sought, whole - earlier.whole]).toEqual([name, true, 0])
    }
    expect(after.size).toBe(3)
  }))

it('knows no picture that is not kept', () =>
  takenBack(pool.db, async (tx) => {
    expect(await findRendition(tx, 'never/stored.webp')).toBeNull()
  }))
