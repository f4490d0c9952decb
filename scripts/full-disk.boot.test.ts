// A portal on a disk of its own that fills up while people write.

import { randomInt, randomUUID } from 'node:crypto'

import { afterAll, describe, expect, it } from 'vitest'

import { sendAutosave, takeAutosave } from './testing/autosave.ts'
import { openOwnPortal, type OwnPortal } from './testing/own-portal.ts'
import { mountSmallDisk } from './testing/small-disk.ts'

/** The demonstration takes a third of it. */
const MEGABYTES = 400
/** Long, and of random letters, which no compression makes shorter: the database soon needs room for it. */
const LONG = Array.from({ length: 4_000 }, () =>
  String.fromCodePoint(0x4e00 + randomInt(20_000)),
).join('')
/** Far more than fit into what the database still has, and less than one person may begin in a day. */
const MAX_SAVES = 250

const disk = mountSmallDisk(MEGABYTES)

describe('a portal whose disk is full', () => {
  if (disk === null) {
    it('is not tried here, where no disk may be mounted', () => expect(disk).toBeNull())
    return
  }
  let portal: OwnPortal | undefined
  afterAll(async () => {
    await portal?.close()
    disk.unmount()
  })

  it('says so in words, loses nothing that it took, and goes on when there is room', async () => {
    portal = await openOwnPortal({}, disk.path)
    const { page, url, statusOf, withRows, signIn } = portal
    await signIn('tongwei', '/desk')
    expect(await statusOf('/')).toBe(200)
    const mark = `磁盘满的时候写的${randomUUID().slice(0, 6)}`
    const autosave = await takeAutosave(page, { text: mark + LONG })
    const save = () => sendAutosave(page, url, autosave)
    expect((await save()).status).toBe(200)
    let taken = 1

    disk.fill()
    let refusal = await save()
    while (refusal.status === 200 && taken < MAX_SAVES) {
      taken += 1
      refusal = await save()
    }
    expect(refusal.status).toBeGreaterThanOrEqual(500)
    expect(refusal.message).toMatch(/内容还在这一页上/)
    expect([await statusOf('/'), await statusOf('/api/health/live')]).toEqual([200, 200])

    disk.free()
    await expect.poll(async () => (await save()).status).toBe(200)
    const [row] = await withRows(
      (sql) => sql<{ count: number }[]>`
        select count(distinct edition_id)::int as count from revisions
        where content::text like ${`%${mark}%`}`,
    )
    expect(row?.count).toBe(taken + 1)
    // Whoever is signed in still is.
    await page.goto('/desk')
    await page.getByRole('link', { name: '写稿' }).first().waitFor()
    expect(await statusOf(portal.unmade())).toBe(200)
  })
})
