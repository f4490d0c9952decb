import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { announced, changedBy, entered, eventsOf } from '../testing/announcements.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../testing/stage.ts'
import { approveAnnouncement } from './approve-announcement.ts'
import { callOffAnnouncement } from './call-off-announcement.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { getAnnouncement } from './get-announcement.ts'
import { returnAnnouncement } from './return-announcement.ts'
import { listShownAnnouncements } from './shown-announcements.ts'
import { takeBackAnnouncement } from './take-back-announcement.ts'

type Seen = { announcementId: number; lockVersion: number }
const calling =
  (tx: Parameters<typeof as>[0]) =>
  (actor: Actor, seen: Seen, reason = '大风停办') =>
    callOffAnnouncement(as(tx, actor), { ...seen, reason, requestKey: requestKey() })

it('is shown as called off, with the reason, until the day has passed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { change } = await calling(tx)(stage.second, await announced(tx, stage))
    expect(change).toEqual({ divisionCodes: [COUNTY], topicIds: [] })
    const listed = (from: string) => listShownAnnouncements(tx, { from, limit: 10 })
    expect(await listed('2026-03-28')).toMatchObject([{ callOffReason: '大风停办' }])
    expect(await listed('2026-03-29')).toEqual([])
  }))

it('goes before an editor first when its author calls it off', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const asked = await calling(tx)(stage.author, await announced(tx, stage))
    const { announcementId } = asked
    expect(asked.change).toBeNull()
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({ callOffReason: null })
    await approveAnnouncement(as(tx, stage.second), { ...asked, requestKey: requestKey() })
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({
      callOffReason: '大风停办',
      takesPlaceOn: '2026-03-28',
    })
  }))

it('is reported to its author when a colleague asks for it, and to nobody when they ask themselves', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    await calling(tx)(stage.author, await announced(tx, stage))
    expect(await eventsOf(tx, 'announcement.call-off-asked')).toEqual([])
    await calling(tx)(colleague, await announced(tx, stage, { title: '委员讲堂第十讲' }))
    expect(await eventsOf(tx, 'announcement.call-off-asked')).toMatchObject([
      { accountIds: [stage.author.accountId], quote: '委员讲堂第十讲', reason: '大风停办' },
    ])
  }))

it('takes its reason from who asked, and puts no word into the mouth of the editor', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const asked = await calling(tx)(stage.author, await announced(tx, stage))
    const { announcementId } = asked
    await approveAnnouncement(as(tx, stage.second), { ...asked, requestKey: requestKey() })
    const { moves } = await getAnnouncement(tx, { actor: stage.author, announcementId })
    expect(moves.slice(-2)).toMatchObject([
      { move: 'ask-call-off', reason: '大风停办' },
      { move: 'agree-call-off', reason: null },
    ])
    const [event] = await eventsOf(tx, 'announcement.call-off-agreed')
    expect(event).not.toHaveProperty('reason')
    expect(event).toMatchObject({ accountIds: [stage.author.accountId] })
  }))

it('takes place all the same when an editor refuses, and nobody asks for it any more', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const asked = await calling(tx)(stage.author, await announced(tx, stage))
    const { announcementId } = asked
    expect(await getAnnouncement(tx, { actor: stage.first, announcementId })).toMatchObject({
      pending: 'call-off',
      proposedCallOff: '大风停办',
    })
    const input = { ...asked, reason: '改在室内', requestKey: requestKey() }
    const refused = await returnAnnouncement(as(tx, stage.second), input)
    const now = await getAnnouncement(tx, { actor: stage.author, announcementId })
    expect(now).toMatchObject({ state: 'returned', pending: 'call-off', proposedCallOff: null })
    expect(now.moves.at(-1)).toMatchObject({ move: 'refuse-call-off', reason: '改在室内' })
    expect(await findShownAnnouncement(tx, announcementId)).toMatchObject({ callOffReason: null })
    // It may be asked for once more.
    await calling(tx)(stage.author, refused, '讲课人病了')
  }))

it('loses no change that waits: it is taken back first', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const shown = await announced(tx, stage)
    const { announcementId } = shown
    const changed = await changedBy(tx, stage.author, shown, { place: '县政协' })
    await expect(calling(tx)(stage.author, changed)).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('先撤回改动'),
    })
    expect(await getAnnouncement(tx, { actor: stage.author, announcementId })).toMatchObject({
      inReview: { place: '县政协' },
      whyNot: { callOff: expect.stringContaining('先撤回改动') },
      may: { takeBack: true },
    })
    const back = await takeBackAnnouncement(as(tx, stage.author), {
      ...changed,
      requestKey: requestKey(),
    })
    await calling(tx)(stage.author, back)
  }))

it('never reaches readers when an editor turns it down; its author gets the reason', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const done = await calling(tx)(first, await entered(tx, author), '已有一条')
    expect(done.change).toBeNull()
    expect(await findShownAnnouncement(tx, done.announcementId)).toBeNull()
    expect(await eventsOf(tx, 'announcement.turned-down')).toMatchObject([
      { accountIds: [author.accountId], reason: '已有一条' },
    ])
  }))

it('refuses to call off without a reason, twice, after its day, and by a colleague before readers have it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const callOff = calling(tx)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    const waiting = await entered(tx, stage.author)
    await expect(callOff(colleague, waiting)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(callOff(stage.author, waiting)).rejects.toMatchObject({ code: 'forbidden' })
    const shown = await announced(tx, stage)
    await expect(callOff(stage.second, shown, '')).rejects.toMatchObject({ code: 'invalid-input' })
    const late = as(tx, stage.second, new Date(NOW.getTime() + 20 * 86_400_000))
    const input = { ...shown, reason: '大风停办', requestKey: requestKey() }
    await expect(callOffAnnouncement(late, input)).rejects.toMatchObject({ code: 'invalid-input' })
    const over = await callOff(stage.second, shown)
    await expect(callOff(stage.second, over)).rejects.toMatchObject({ code: 'forbidden' })
  }))
