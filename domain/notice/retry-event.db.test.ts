import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { as, NOW, setStage } from '../testing/stage.ts'
import { deliverOutbox, isAnyUndelivered } from './deliver-outbox.ts'
import { countStuck, listStuckEvents } from './list-deliveries.ts'
import { retryEvent } from './retry-event.ts'

it('shows the province’s admin what could not be delivered and has it tried again', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const [bad] = await tx
      .insert(outbox)
      .values({ event: 'edition.submitted', payload: { editionId: 'seven' }, createdAt: NOW })
      .returning({ id: outbox.id })
    const eventId = bad?.id ?? 0
    await expect(deliverOutbox(tx, NOW)).rejects.toBeInstanceOf(AggregateError)
    const asked = { actor: admin, now: NOW }
    const { rows } = await listStuckEvents(tx, asked)
    expect(rows).toMatchObject([{ id: eventId, event: 'edition.submitted', attempts: 1 }])
    expect(await countStuck(tx, asked)).toEqual({ events: 1, mails: 0 })
    expect(await isAnyUndelivered(tx, NOW)).toBe(false)
    await retryEvent(as(tx, admin), { eventId })
    expect(await isAnyUndelivered(tx, NOW)).toBe(true)
    await tx.update(outbox).set({ payload: {} }).where(eq(outbox.id, eventId))
    expect(await deliverOutbox(tx, NOW)).toBe(1)
    await expect(retryEvent(as(tx, admin), { eventId })).rejects.toMatchObject({ code: 'conflict' })
  }))

it('refuses everybody else', () =>
  withRollback(async (tx) => {
    const { author, final } = await setStage(tx)
    const ofPrefecture = await insertAccount(tx, 'admin', '620800')
    for (const actor of [author, final, { ...ofPrefecture, divisionCode: '620800' }]) {
      await expect(retryEvent(as(tx, actor), { eventId: 1 })).rejects.toMatchObject({
        code: 'forbidden',
      })
      await expect(listStuckEvents(tx, { actor, now: NOW })).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))
