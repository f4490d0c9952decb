import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { announced, changedBy, entered, eventsOf } from '../testing/announcements.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../testing/stage.ts'
import { callOffAnnouncement } from './call-off-announcement.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { getAnnouncement } from './get-announcement.ts'
import { countReturnedAnnouncements } from './list-announcements.ts'
import { returnAnnouncement } from './return-announcement.ts'
import { takeBackAnnouncement } from './take-back-announcement.ts'

type Seen = { announcementId: number; lockVersion: number }
const taking =
  (tx: Parameters<typeof as>[0]) =>
  (actor: Actor, { announcementId, lockVersion }: Seen) =>
    takeBackAnnouncement(as(tx, actor), { announcementId, lockVersion, requestKey: requestKey() })

it('leaves readers what they have when a change is taken back, and the rest may go on', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const shown = await announced(tx, stage)
    const { announcementId } = shown
    const change = (seen: Seen) => changedBy(tx, stage.author, seen, { place: '县政协' })
    const back = await taking(tx)(stage.author, await change(shown))
    expect(back.change).toBeNull()
    expect(await getAnnouncement(tx, { actor: stage.author, announcementId })).toMatchObject({
      state: 'announced',
      pending: null,
      inReview: { place: '县文化馆' },
      may: { takeBack: false, callOff: true, change: true },
    })
    await change(back)
  }))

it('takes back a call-off that was asked for by a colleague, who learns of it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const shown = await announced(tx, stage)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    const input = { ...shown, reason: '大风停办', requestKey: requestKey() }
    const asked = await callOffAnnouncement(as(tx, colleague), input)
    await taking(tx)(stage.author, asked)
    expect(await eventsOf(tx, 'announcement.taken-back')).toMatchObject([
      { accountIds: [stage.author.accountId, colleague.accountId] },
    ])
    const { announcementId } = asked
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({ callOffReason: null })
  }))

it('takes the whole away, without a reason, where readers never had it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const seen = await entered(tx, author)
    const input = { ...seen, reason: '请补地点', requestKey: requestKey() }
    const returned = await returnAnnouncement(as(tx, first), input)
    const count = (actor: Actor, now = NOW) => countReturnedAnnouncements(tx, { actor, now })
    expect([await count(author), await count(first)]).toEqual([1, 0])
    expect(await count(author, new Date(NOW.getTime() + 20 * 86_400_000))).toBe(0)
    const { announcementId } = await taking(tx)(author, returned)
    expect(await getAnnouncement(tx, { actor: author, announcementId })).toMatchObject({
      state: 'called-off',
      callOffReason: null,
      isAnnounced: false,
    })
    expect(await findShownAnnouncement(tx, announcementId)).toBeNull()
    expect(await count(author)).toBe(0)
  }))

it('refuses an editor, what readers have as it is, and a stale version', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const waiting = await entered(tx, stage.author)
    const take = taking(tx)
    await expect(take(stage.first, waiting)).rejects.toMatchObject({ code: 'forbidden' })
    const shown = await announced(tx, stage)
    await expect(take(stage.author, shown)).rejects.toMatchObject({ code: 'forbidden' })
    const stale = { ...waiting, lockVersion: 7 }
    await expect(take(stage.author, stale)).rejects.toMatchObject({ code: 'conflict' })
  }))
