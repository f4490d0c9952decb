import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { announced, changedBy, entered, eventsOf } from '../testing/announcements.ts'
import { as, requestKey, setStage } from '../testing/stage.ts'
import { approveAnnouncement } from './approve-announcement.ts'
import { callOffAnnouncement } from './call-off-announcement.ts'
import { getAnnouncement } from './get-announcement.ts'
import { returnAnnouncement } from './return-announcement.ts'

type Seen = { announcementId: number; lockVersion: number }

const changing =
  (tx: Parameters<typeof as>[0]) =>
  (actor: Actor, seen: Seen, given = {}) =>
    changedBy(tx, actor, seen, given)

it('puts other words in review before readers have any', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const change = changing(tx)
    const seen = await change(author, await entered(tx, author), { place: '县政协' })
    await approveAnnouncement(as(tx, first), { ...seen, requestKey: requestKey() })
    const { announcementId } = seen
    expect(await getAnnouncement(tx, { actor: first, announcementId })).toMatchObject({
      state: 'announced',
      shown: { place: '县政协' },
    })
  }))

it('takes a change back that readers have not when it holds their words again', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const change = changing(tx)
    const proposed = await change(stage.first, await announced(tx, stage), { place: '县政协' })
    const back = await change(stage.first, proposed)
    const { announcementId } = back
    const now = await getAnnouncement(tx, { actor: stage.author, announcementId })
    expect(now).toMatchObject({ state: 'announced', inReview: { place: '县文化馆' } })
    // It may be changed again.
    await change(stage.author, back, { place: '县政协' })
  }))

it('is not how somebody else takes back what a colleague changed', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const change = changing(tx)
    const proposed = await change(stage.first, await announced(tx, stage), { place: '县政协' })
    await expect(change(stage.second, proposed)).rejects.toMatchObject({ code: 'forbidden' })
    await change(stage.author, proposed)
  }))

it('leaves a call-off that waits alone, and one that was refused behind', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const change = changing(tx)
    const input = { ...(await announced(tx, stage)), reason: '大风停办', requestKey: requestKey() }
    const asked = await callOffAnnouncement(as(tx, stage.author), input)
    const other = { place: '县政协' }
    for (const actor of [stage.author, stage.second]) {
      await expect(change(actor, asked, other)).rejects.toMatchObject({ code: 'forbidden' })
    }
    const refusing = { ...asked, reason: '照常举行', requestKey: requestKey() }
    const refused = await returnAnnouncement(as(tx, stage.second), refusing)
    await change(stage.author, refused, other)
    const { announcementId } = asked
    expect(await getAnnouncement(tx, { actor: stage.author, announcementId })).toMatchObject({
      state: 'waiting',
      pending: 'change',
      inReview: other,
    })
  }))

it('reports it to its author when somebody else changes what waits, and calls the editors still', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const change = changing(tx)
    const changed = await change(second, await entered(tx, author), { place: '县政协' })
    expect(await eventsOf(tx, 'announcement.changed')).toMatchObject([
      { accountIds: [author.accountId], quote: '庄浪县政协讲堂第九讲' },
    ])
    const asked = await eventsOf(tx, 'announcement.submitted')
    expect(asked.at(-1)).toMatchObject({ accountIds: [first.accountId] })
    await change(author, changed, { place: '县委党校' })
    expect(await eventsOf(tx, 'announcement.changed')).toMatchObject([
      { accountIds: [author.accountId] },
      { accountIds: [second.accountId] },
    ])
  }))

it('reports a change to its author alone, once readers have what others wrote of it', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first, second } = stage
    const change = changing(tx)
    const asked = await change(first, await announced(tx, stage), { place: '县政协' })
    const shown = { ...asked, requestKey: requestKey() }
    const approved = await approveAnnouncement(as(tx, second), shown)
    await change(second, approved, { place: '县委党校' })
    expect((await eventsOf(tx, 'announcement.changed')).at(-1)).toMatchObject({
      accountIds: [author.accountId],
    })
  }))

it('names what happened since the page was made', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const change = changing(tx)
    const seen = await entered(tx, author)
    await change(author, seen, { place: '县政协' })
    await expect(change(first, seen, { place: '县委党校' })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`${author.displayName}改动了`),
    })
  }))

it('refuses an hour of today that has passed', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const seen = await entered(tx, author)
    // It is 10:00 in Shanghai.
    await expect(
      changing(tx)(author, seen, { takesPlaceOn: '2026-03-20', startTime: '09:30' }),
    ).rejects.toMatchObject({ code: 'invalid-input', issues: { startTime: [expect.any(String)] } })
    await changing(tx)(author, seen, { takesPlaceOn: '2026-03-20', startTime: '15:00' })
  }))

it('asks for no later hour than the one that readers have', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const early = new Date('2026-03-20T00:00:00Z')
    const today = { takesPlaceOn: '2026-03-20', startTime: '09:30' }
    const shown = await announced(tx, stage, today, early)
    // It is 10:00 in Shanghai, and the hall is another.
    const changed = await changing(tx)(stage.author, shown, { ...today, place: '县政协' })
    await approveAnnouncement(as(tx, stage.first), { ...changed, requestKey: requestKey() })
    await expect(
      changing(tx)(
        stage.author,
        { ...changed, lockVersion: changed.lockVersion + 1 },
        {
          ...today,
          startTime: '09:00',
        },
      ),
    ).rejects.toMatchObject({ code: 'invalid-input' })
  }))

it('refuses what changes nothing, a stranger, a stale version and what is called off', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const change = changing(tx)
    const shown = await announced(tx, stage)
    await expect(change(stage.author, shown)).rejects.toMatchObject({ code: 'invalid-input' })
    const stranger = await insertAccount(tx, 'correspondent', '620500')
    const other = { place: '县政协' }
    await expect(change(stranger, shown, other)).rejects.toMatchObject({ code: 'not-found' })
    const stale = { ...shown, lockVersion: 0 }
    await expect(change(stage.author, stale, other)).rejects.toMatchObject({ code: 'conflict' })
    const input = { ...shown, reason: '大风停办', requestKey: requestKey() }
    const over = await callOffAnnouncement(as(tx, stage.second), input)
    await expect(change(stage.author, over, other)).rejects.toMatchObject({ code: 'forbidden' })
    const closed = { ...stage.author, grants: [] }
    const mine = await entered(tx, stage.author)
    await expect(change(closed, mine, other)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('asks who sends what was returned as it was, and takes it once they mean it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const sent = { ...(await entered(tx, author)), reason: '地点写全', requestKey: requestKey() }
    const seen = await returnAnnouncement(as(tx, first), sent)
    await expect(changedBy(tx, author, seen)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { unchanged: ['退回后没有改过，仍要提交吗？'] },
    })
    const { announcementId } = seen
    const state = async () => (await getAnnouncement(tx, { actor: author, announcementId })).state
    expect(await state()).toBe('returned')
    await changedBy(tx, author, seen, { unchanged: 'meant' })
    expect(await state()).toBe('waiting')
  }))

it('does not ask who changed what was returned', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const sent = { ...(await entered(tx, author)), reason: '地点写全', requestKey: requestKey() }
    const seen = await returnAnnouncement(as(tx, first), sent)
    const changed = await changedBy(tx, author, seen, { place: '县文化馆二楼' })
    expect(changed.lockVersion).toBe(seen.lockVersion + 1)
  }))
