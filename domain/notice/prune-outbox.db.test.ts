import { eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { openDatabase } from '#db/client'
import { notices } from '#db/schema/notices'
import { outbox } from '#db/schema/outbox'
import { newDatabase } from '#db/testing/new-database'

import { NOW, setStage } from '../testing/stage.ts'
import { pruneOutbox } from './prune-outbox.ts'

const before = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

it('deletes what was delivered long ago, and keeps what waits, has notices or is the newest', async () => {
  const own = await newDatabase(process.env['TEST_SERVER_URL'] ?? '', `test_outbox_${process.pid}`)
  const { db, close } = openDatabase(own.ownerUrl)
  const { author } = await setStage(db)
  const event = (createdAt: Date, deliveredAt: Date | null) => ({
    event: 'edition.tested',
    payload: {},
    createdAt,
    deliveredAt,
  })
  const rows = await db
    .insert(outbox)
    .values([
      event(before(401), before(401)),
      event(before(401), null),
      event(before(399), before(399)),
      event(before(401), before(401)),
      event(before(401), before(401)),
    ])
    .returning({ id: outbox.id })
  const ids = rows.map(({ id }) => id)
  const [, , , withNotice = 0] = ids
  await db.insert(notices).values({
    outboxId: withNotice,
    accountId: author.accountId,
    kind: 'report',
    title: '一条通知',
    text: '',
    path: '/desk',
  })
  expect(await pruneOutbox(db, NOW)).toBe(1)
  const left = await db.select({ id: outbox.id }).from(outbox).where(inArray(outbox.id, ids))
  expect(left.map(({ id }) => id)).toEqual(ids.slice(1))
  expect(await db.select().from(notices).where(eq(notices.outboxId, withNotice))).toHaveLength(1)
  await close()
  await own.drop()
})
