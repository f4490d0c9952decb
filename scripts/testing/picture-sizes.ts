// The further sizes of a demonstration's pictures, which a job of the portal makes once it is open.

import { expect } from 'vitest'
import postgres from 'postgres'
import { ownerUrlOf } from './portal-parts.ts'

const SMALLEST = /\/media\/\S+-480\.avif/

/**
 * Resolves when readers are shown and sent a size of a picture that the load had left out. The other pictures keep what
 * they have: who takes this portal over waits for none of them.
 */
export async function waitForPictureSizes(dataDir: string, url: string): Promise<void> {
  const sql = postgres(ownerUrlOf(dataDir), { max: 1, onnotice: () => {} })
  const listShown = () => sql<{ id: number }[]>`
    select articles.id from articles
    join revision_media on revision_id = live_revision_id join media_renditions using (media_id)
    where articles.state = 'live' and format = 'avif' and width = 480 limit 1`
  try {
    await expect.poll(listShown).toHaveLength(1)
    const [article] = await listShown()
    const page = new URL(`/articles/${article?.id}`, url)
    const findPicture = async () => SMALLEST.exec(await (await fetch(page)).text())?.[0]
    await expect.poll(findPicture).toBeDefined()
    const sent = await fetch(new URL((await findPicture()) ?? '', url))
    expect([sent.status, sent.headers.get('content-type')]).toEqual([200, 'image/avif'])
    await sql`delete from pending_renditions`
  } finally {
    await sql.end()
  }
}
