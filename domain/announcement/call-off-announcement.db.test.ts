import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { announced, entered } from '../testing/announcements.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../testing/stage.ts'
import { approveAnnouncement } from './approve-announcement.ts'
import { callOffAnnouncement } from './call-off-announcement.ts'
import { findShownAnnouncement } from './find-shown-announcement.ts'
import { listShownAnnouncements } from './shown-announcements.ts'

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

it('never reaches readers when it was not approved before', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const done = await calling(tx)(author, await entered(tx, author))
    expect(done.change).toBeNull()
    expect(await findShownAnnouncement(tx, done.announcementId)).toBeNull()
  }))

it('refuses to call off without a reason, twice, after its day, and by a colleague before readers have it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const callOff = calling(tx)
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    const waiting = await entered(tx, stage.author)
    await expect(callOff(colleague, waiting)).rejects.toMatchObject({ code: 'forbidden' })
    const shown = await announced(tx, stage)
    await expect(callOff(stage.second, shown, '')).rejects.toMatchObject({ code: 'invalid-input' })
    const late = as(tx, stage.second, new Date(NOW.getTime() + 20 * 86_400_000))
    const input = { ...shown, reason: '大风停办', requestKey: requestKey() }
    await expect(callOffAnnouncement(late, input)).rejects.toMatchObject({ code: 'invalid-input' })
    const over = await callOff(stage.second, shown)
    await expect(callOff(stage.second, over)).rejects.toMatchObject({ code: 'forbidden' })
  }))
