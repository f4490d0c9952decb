import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { announcements } from '#db/schema/announcements'
import { outbox } from '#db/schema/outbox'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { announced, changedBy, entered, eventsOf } from '../testing/announcements.ts'
import { as, NOW, requestKey, setStage } from '../testing/stage.ts'
import { approveAnnouncement } from './approve-announcement.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { returnAnnouncement } from './return-announcement.ts'
import { listShownAnnouncements } from './shown-announcements.ts'

it('gives it to readers, and the pages of its division are made again', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId } = await announced(tx, stage)
    const window = { from: '2026-03-20', divisionCode: '620800', limit: 10 }
    expect(await listShownAnnouncements(tx, window)).toMatchObject([
      { announcementId, callOffReason: null, isChanged: false, division: { name: '庄浪县' } },
    ])
    expect(await listShownAnnouncements(tx, { ...window, divisionCode: '620500' })).toEqual([])
    expect(await listShownAnnouncements(tx, { ...window, from: '2026-03-29' })).toEqual([])
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({
      admission: '委员和群众都可以来',
      report: null,
      changes: [],
    })
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'announcement.approved'))
    expect(event?.payload).toMatchObject({
      accountIds: [stage.author.accountId],
      change: { divisionCodes: ['620825'] },
    })
  }))

it('shows a change as one only once it is approved', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { announcementId, lockVersion } = await announced(tx, stage)
    const seen = { announcementId, lockVersion }
    const moved = await changedBy(tx, stage.author, seen, { takesPlaceOn: '2026-03-30' })
    expect(moved.change).toBeNull()
    const before = await findShownAnnouncement(tx, announcementId)
    expect(before).toMatchObject({ takesPlaceOn: '2026-03-28', isChanged: false })
    const request = { ...moved, requestKey: requestKey() }
    const later = new Date(NOW.getTime() + 3_600_000)
    await approveAnnouncement(as(tx, stage.second, later), request)
    expect(await eventsOf(tx, 'announcement.change-approved')).toHaveLength(1)
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({
      takesPlaceOn: '2026-03-30',
      isChanged: true,
      announcedAt: NOW,
      changedAt: later,
      changes: [{ field: 'takesPlaceOn', before: '2026-03-28', after: '2026-03-30' }],
    })
  }))

it('refuses its author, who entered the change, who is no editor here, and a day that has passed', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const seen = await entered(tx, first)
    const approve = (actor: typeof first, request = seen, now = NOW) =>
      approveAnnouncement(as(tx, actor, now), { ...request, requestKey: requestKey() })
    await expect(approve(first)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(approve(author)).rejects.toMatchObject({ code: 'forbidden' })
    const changed = await changedBy(tx, second, seen, { place: '县政协' })
    await expect(approve(second, changed)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(approve(second, seen)).rejects.toMatchObject({ code: 'conflict' })
    const atThree = await entered(tx, author, { takesPlaceOn: '2026-03-20', startTime: '15:00' })
    const sharp = new Date('2026-03-20T07:00:00Z')
    await expect(approve(first, atThree, sharp)).rejects.toMatchObject({ code: 'invalid-input' })
    const dayAfter = new Date('2026-03-29T02:00:00Z')
    const other = await entered(tx, author)
    await expect(approve(first, other, dayAfter)).rejects.toMatchObject({ code: 'invalid-input' })
  }))

it('is approved or returned, not both, when two editors decide at once', async () => {
  const db = racesDatabase()
  const { author, first, second } = await setStage(db)
  const seen = await entered(db, author)
  const results = await Promise.allSettled([
    approveAnnouncement(as(db, first), { ...seen, requestKey: requestKey() }),
    returnAnnouncement(as(db, second), { ...seen, reason: '请补地点', requestKey: requestKey() }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [row] = await db
    .select({ state: announcements.state })
    .from(announcements)
    .where(eq(announcements.id, seen.announcementId))
  const approved = results[0]?.status === 'fulfilled'
  expect(row?.state).toBe(approved ? 'announced' : 'returned')
})
