import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { announcementMoves, announcements } from '#db/schema/announcements'
import { outbox } from '#db/schema/outbox'
import { watchedTerms } from '#db/schema/watched-terms'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { entered, goodAnnouncement } from '../testing/announcements.ts'
import { as, COUNTY, NOW, requestKey, setStage } from '../testing/stage.ts'
import { listAnnouncements } from './list-announcements.ts'
import { listShownAnnouncements } from './shown-announcements.ts'
import { submitAnnouncement } from './submit-announcement.ts'
import { takeBackAnnouncement } from './take-back-announcement.ts'

it('waits for the first editors of its division, and readers have nothing of it', () =>
  withRollback(async (tx) => {
    const { author, first, second } = await setStage(tx)
    const { announcementId } = await entered(tx, author)
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId))
    expect(row).toMatchObject({
      state: 'waiting',
      note: null,
      startTime: '09:30',
      announcedAt: null,
    })
    const moves = await tx
      .select()
      .from(announcementMoves)
      .where(eq(announcementMoves.announcementId, announcementId))
    expect(moves).toMatchObject([{ move: 'submit', content: { title: '庄浪县政协讲堂第九讲' } }])
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'announcement.submitted'))
    expect(event?.payload['accountIds']).toContain(first.accountId)
    expect(event?.payload['accountIds']).not.toContain(second.accountId)
    expect(await listShownAnnouncements(tx, { from: '2026-03-20', limit: 10 })).toEqual([])
    for (const [actor, waits] of [
      [first, 1],
      [second, 1],
      [author, 0],
    ] as const) {
      const { rows } = await listAnnouncements(tx, { actor, tab: 'waiting', now: NOW })
      expect(rows).toHaveLength(waits)
    }
    const { rows } = await listAnnouncements(tx, { actor: author, tab: 'ahead', now: NOW })
    expect(rows).toMatchObject([{ announcementId, state: 'waiting', isAnnounced: false }])
  }))

it('calls the editors of the next level where the only one of the first enters it', () =>
  withRollback(async (tx) => {
    const { first, second } = await setStage(tx)
    await entered(tx, first)
    const [event] = await tx.select().from(outbox).where(eq(outbox.event, 'announcement.submitted'))
    expect(event?.payload['accountIds']).toContain(second.accountId)
  }))

it.each([
  [{ title: '讲堂' }, 'title'],
  [{ takesPlaceOn: '2026-02-30' }, 'takesPlaceOn'],
  [{ takesPlaceOn: '2026-03-19' }, 'takesPlaceOn'],
  [{ takesPlaceOn: '2027-04-01' }, 'takesPlaceOn'],
  [{ startTime: '9点' }, 'startTime'],
  [{ type: 'party' }, 'type'],
  [{ divisionCode: '' }, 'divisionCode'],
  [{ admission: '报名找张三 13893301234' }, 'admission'],
])('refuses %j by its field', (given, field) =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const input = { ...goodAnnouncement(given), requestKey: requestKey() }
    await expect(submitAnnouncement(as(tx, author), input)).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { [field]: expect.any(Array) },
    })
  }),
)

it('shows a second one of the same name and day first, and takes it when it is meant', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { announcementId, lockVersion } = await entered(tx, author)
    const send = (given: Readonly<Record<string, string>> = {}) =>
      submitAnnouncement(as(tx, author), { ...goodAnnouncement(given), requestKey: requestKey() })
    await expect(send()).rejects.toMatchObject({
      code: 'invalid-input',
      message: '这一天已有一条同名预告',
      issues: { twin: [String(announcementId)] },
    })
    await send({ takesPlaceOn: '2026-03-29' })
    await send({ twin: 'meant', title: '庄浪县政协讲堂第九讲' })
    await takeBackAnnouncement(as(tx, author), {
      announcementId,
      lockVersion,
      requestKey: requestKey(),
    })
  }))

it.each([
  ['09:30', false],
  ['10:00', false],
  ['10:01', true],
])('takes %s of today at ten: %s', (startTime, isTaken) =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const asked = entered(tx, author, { takesPlaceOn: '2026-03-20', startTime })
    if (isTaken) await asked
    else await expect(asked).rejects.toMatchObject({ issues: { startTime: [expect.any(String)] } })
  }),
)

it('takes a day of today, a line of an office and an empty time', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const given = { takesPlaceOn: '2026-03-20', startTime: '', admission: '电话 0933-6621234' }
    const { announcementId } = await entered(tx, author, given)
    const [row] = await tx.select().from(announcements).where(eq(announcements.id, announcementId))
    expect(row).toMatchObject({ startTime: null, admission: '电话 0933-6621234' })
  }))

it('refuses sensitive terms, whoever may not enter for the division, and one that is none', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const send = (given: Readonly<Record<string, string>>, actor = author) =>
      submitAnnouncement(as(tx, actor), { ...goodAnnouncement(given), requestKey: requestKey() })
    await tx
      .insert(watchedTerms)
      .values({ term: '某敏感词', kind: 'sensitive', replacement: null, explanation: '慎用' })
    await expect(send({ note: '说到某敏感词' })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(send({ divisionCode: '620500' })).rejects.toMatchObject({ code: 'forbidden' })
    const auditor = await insertAccount(tx, 'auditor', COUNTY)
    await expect(send({}, auditor)).rejects.toMatchObject({ code: 'forbidden' })
    const everywhere = await insertAccount(tx, 'admin', '620000')
    await expect(send({ divisionCode: '620899' }, everywhere)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }))
