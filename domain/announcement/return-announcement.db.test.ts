import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { outbox } from '#db/schema/outbox'
import { withRollback } from '#db/testing/test-database'

import { announced, changedBy, entered } from '../testing/announcements.ts'
import { as, requestKey, setStage } from '../testing/stage.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { getAnnouncement } from './get-announcement.ts'
import { returnAnnouncement } from './return-announcement.ts'

it('goes back to its author with the reason', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const seen = await entered(tx, author)
    const input = { ...seen, reason: '请补地点', requestKey: requestKey() }
    await returnAnnouncement(as(tx, first), input)
    const { announcementId } = seen
    const mine = await getAnnouncement(tx, { actor: author, announcementId })
    expect(mine).toMatchObject({ state: 'returned', may: { change: true, decide: false } })
    expect(mine.moves.at(-1)).toMatchObject({ move: 'return', reason: '请补地点' })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'announcement.returned'))
    expect(event?.payload).toMatchObject({ accountIds: [author.accountId], reason: '请补地点' })
  }))

it('leaves readers what they have when a change goes back, and keeps the words of the change', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const shown = await announced(tx, stage)
    const { announcementId } = shown
    const changed = await changedBy(tx, stage.author, shown, { place: '县政协' })
    const input = { ...changed, reason: '地点不对', requestKey: requestKey() }
    await returnAnnouncement(as(tx, stage.first), input)
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({ place: '县文化馆' })
    expect(await getAnnouncement(tx, { actor: stage.author, announcementId })).toMatchObject({
      shown: { place: '县文化馆' },
      inReview: { place: '县政协' },
    })
  }))

it('refuses to return without a reason, by its author, and what is not in review', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const seen = await entered(tx, stage.author)
    const send = (actor: typeof stage.first, request: object, reason = '请补地点') =>
      returnAnnouncement(as(tx, actor), { ...request, reason, requestKey: requestKey() })
    await expect(send(stage.first, seen, ' ')).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(send(stage.author, seen)).rejects.toMatchObject({ code: 'forbidden' })
    const shown = await announced(tx, stage)
    await expect(send(stage.second, shown)).rejects.toMatchObject({ code: 'forbidden' })
  }))
