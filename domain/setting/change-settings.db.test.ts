import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { consultationRooms } from '#db/schema/matter/consultations'
import { settings } from '#db/schema/settings'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import type { Context } from '../context.ts'
import { getReviewLevels } from '../edition/review-levels.ts'
import { listChanges } from '../audit/list-changes.ts'
import { getDueHours } from '../review/queue/due.ts'
import { addRoom } from '../consultation/rooms/add-room.ts'
import { goodRoom } from '../testing/consultations.ts'
import { approve, as, setStage, submitted } from '../testing/stage.ts'
import { changeSettings, SITE_SETTINGS, type SiteSettings } from './change-settings.ts'
import { getSettings } from './settings.ts'

const input: SiteSettings = {
  siteName: '陇上政协',
  motto: '',
  seal: '陇',
  siteAddress: 'https://news.example',
  icpNumber: '',
  policeNumber: '',
  siteCode: '',
  reviewLevels: 3,
  auditDays: 1_095,
  newsLimitDays: 14,
  noticeLimitDays: 180,
  honoursPage: 'off',
  responsibleEditor: 'off',
  roomStandards: '',
  dueHours1: 30,
  dueHours2: 12,
  dueHours3: 4,
  requireSecondFactor: 'on',
  sessionIdleHours: 1,
  sessionHours: 8,
  maxSessions: 5,
}

/** A command that two people stand for, as in set-up; how they do is tested in domain/countersign. */
const confirmed = (db: Queryable, actor: Actor): Context => ({
  ...as(db, actor),
  countersign: null,
})

/** What a form shows that was opened now. */
async function seenNow(db: Queryable): Promise<SiteSettings> {
  const all = await getSettings(db)
  return Object.fromEntries(SITE_SETTINGS.map((name) => [name, all[name]])) as SiteSettings
}

it('changes what readers are shown, and keeps who changed which field from what', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const seen = await seenNow(tx)
    await changeSettings(as(tx, admin), { seen, values: input })
    expect(await getSettings(tx)).toMatchObject(input)
    expect(await getDueHours(tx)).toEqual({ 1: 30, 2: 12, 3: 4 })
    const { rows } = await listChanges(tx, { actor: admin, subject: 'settings', key: 'site' })
    expect(rows[0]).toMatchObject({
      who: admin.displayName,
      kind: 'change',
      before: { siteName: seen.siteName, siteAddress: seen.siteAddress },
      after: { siteName: '陇上政协', siteAddress: 'https://news.example' },
    })
    expect(rows[0]?.after).not.toHaveProperty('siteCode')
    await changeSettings(as(tx, admin), { seen: input, values: input })
    const again = await listChanges(tx, { actor: admin, subject: 'settings', key: 'site' })
    expect(again.rows).toHaveLength(rows.length)
  }))

it('refuses everybody but an admin of the whole province', () =>
  withRollback(async (tx) => {
    const others = [
      await insertAccount(tx, 'admin', '620800'),
      await insertAccount(tx, 'editor3', '620000'),
      await insertAccount(tx, 'auditor', '620000'),
    ]
    for (const actor of others) {
      const request = { seen: await seenNow(tx), values: input }
      await expect(changeSettings(as(tx, actor), request)).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))

it('refuses an address that is none and a number that cannot be, field by field', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const wrong = {
      ...input,
      siteName: ' ',
      seal: 'A',
      siteAddress: 'javascript:alert(1)',
      siteCode: '12',
      reviewLevels: 4,
      auditDays: 179,
      newsLimitDays: 0,
      honoursPage: 'maybe',
      responsibleEditor: 'somebody',
      dueHours2: 0,
      requireSecondFactor: 'perhaps',
      sessionIdleHours: 0,
      sessionHours: 25,
      maxSessions: 0,
    }
    const request = { seen: await seenNow(tx), values: wrong }
    await expect(changeSettings(as(tx, admin), request)).rejects.toMatchObject({
      issues: {
        siteName: [expect.any(String)],
        seal: ['印章是一个或两个汉字'],
        siteAddress: [expect.any(String)],
        siteCode: [expect.any(String)],
        reviewLevels: [expect.any(String)],
        auditDays: ['法律要求至少 180 天'],
        newsLimitDays: [expect.any(String)],
        honoursPage: [expect.any(String)],
        responsibleEditor: [expect.any(String)],
        dueHours2: [expect.any(String)],
        requireSecondFactor: [expect.any(String)],
        sessionIdleHours: [expect.any(String)],
        sessionHours: [expect.any(String)],
        maxSessions: [expect.any(String)],
      },
    })
  }))

it('keeps what two admins changed in different fields, and refuses to overwrite the same one', () =>
  withRollback(async (tx) => {
    const admin = await insertAccount(tx, 'admin', '620000')
    const seen = await seenNow(tx)
    await changeSettings(as(tx, admin), { seen, values: { ...seen, motto: '甲写的' } })
    await changeSettings(as(tx, admin), { seen, values: { ...seen, siteName: '乙写的' } })
    expect(await getSettings(tx)).toMatchObject({ motto: '甲写的', siteName: '乙写的' })
    await expect(
      changeSettings(as(tx, admin), { seen, values: { ...seen, motto: '丙写的' } }),
    ).rejects.toMatchObject({ code: 'conflict', issues: { motto: [expect.any(String)] } })
  }))

it('is won by one of two who change the same field at once', async () => {
  const db = racesDatabase()
  const admins = [
    await insertAccount(db, 'admin', '620000'),
    await insertAccount(db, 'admin', '620000'),
  ]
  const seen = await seenNow(db)
  const ended = await Promise.allSettled(
    admins.map((admin, index) =>
      changeSettings(as(db, admin), {
        seen,
        values: { ...seen, policeNumber: `甘公网安备 ${index}` },
      }),
    ),
  )
  expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  await db.delete(settings).where(eq(settings.key, 'policeNumber'))
})

it('lets an edition in review be finished at its level when there are fewer, on to the last when there are more', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const levels = async (reviewLevels: 1 | 2 | 3) => {
      const seen = await seenNow(tx)
      await changeSettings(confirmed(tx, admin), { seen, values: { ...seen, reviewLevels } })
      expect(await getReviewLevels(tx)).toBe(reviewLevels)
    }
    const third = await submitted(tx, stage.author)
    await approve(tx, stage.first, third.editionId)
    await approve(tx, stage.second, third.editionId)
    const second = await submitted(tx, stage.author)
    await approve(tx, stage.first, second.editionId)
    await levels(1)
    expect(await approve(tx, stage.final, third.editionId)).toMatchObject({ state: 'published' })
    expect(await approve(tx, stage.second, second.editionId)).toMatchObject({ state: 'published' })
    const waiting = await submitted(tx, stage.author)
    await levels(3)
    expect(await approve(tx, stage.first, waiting.editionId)).toMatchObject({ state: 'review2' })
  }))

it('refuses more levels while an edition that waits to go live has been through fewer', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const seen = await seenNow(tx)
    const two = { ...seen, reviewLevels: 2 as const }
    await changeSettings(confirmed(tx, admin), { seen, values: two })
    const { editionId } = await submitted(tx, stage.author)
    await approve(tx, stage.first, editionId)
    await approve(tx, stage.second, editionId, undefined, true)
    await expect(
      changeSettings(confirmed(tx, admin), { seen: two, values: { ...two, reviewLevels: 3 } }),
    ).rejects.toMatchObject({ code: 'conflict', issues: { reviewLevels: [expect.any(String)] } })
  }))

it('keeps what a room has when the six names change their order', () =>
  withRollback(async (tx) => {
    const admin = confirmed(tx, await insertAccount(tx, 'admin', '620000'))
    const name = async (roomStandards: string) =>
      changeSettings(admin, { seen: await seenNow(tx), values: { ...input, roomStandards } })
    await name('甲、乙、丙、丁、戊、己')
    const officer = as(tx, await insertAccount(tx, 'officer', '620000'))
    const { roomId } = await addRoom(officer, goodRoom({ standards: '1、3' }))
    await name('己、甲、乙、新、丁、戊')
    const [room] = await tx
      .select({ standards: consultationRooms.standards })
      .from(consultationRooms)
      .where(eq(consultationRooms.id, roomId))
    expect(room).toEqual({ standards: '2' })
    await name('新、己、甲、乙、丁、戊')
    const [again] = await tx
      .select()
      .from(consultationRooms)
      .where(eq(consultationRooms.id, roomId))
    expect(again?.standards).toBe('3')
  }))
