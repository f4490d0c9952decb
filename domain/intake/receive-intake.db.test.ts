import { randomUUID } from 'node:crypto'

import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { signInAttempts } from '#db/schema/accounts'
import { intakeContacts, intakes } from '#db/schema/matter/intakes'
import { outbox } from '#db/schema/outbox'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { FROM, goodIntake } from '../testing/intakes.ts'
import { SEALING_KEY } from '../testing/second-factor.ts'
import { COUNTY, NOW } from '../testing/stage.ts'
import { QUESTION_HOURS } from './question.ts'
import { receiveIntake } from './receive-intake.ts'
import { findContact } from './sealed-contact.ts'

const send = (db: Queryable, input: unknown, from = FROM, now = NOW) =>
  receiveIntake({ db, now }, input, from)
const countAll = async (db: Queryable) => {
  const [row] = await db.select({ count: count() }).from(intakes)
  return row?.count
}
const withPlaces = (test: Parameters<typeof withRollback>[0]) =>
  withRollback(async (tx) => {
    await insertAccount(tx, 'officer', COUNTY)
    await test(tx)
  })

it('takes in the words, seals the contact, and names nobody to the log', () =>
  withPlaces(async (tx) => {
    const contact = '金丝雀先生 13893301234'
    const result = await send(tx, goodIntake({ contact }))
    expect(result).toEqual({ accountId: null, number: expect.stringMatching(/^[2-9A-Z]{12}$/) })
    const [row] = await tx.select().from(intakes)
    expect(row).toMatchObject({ kind: 'topic', place: '水洛镇', state: 'received' })
    const intakeId = row?.id ?? 0
    expect(await findContact(tx, { intakeId, key: SEALING_KEY })).toBe(contact)
    expect(await findContact(tx, { intakeId, key: 'another key' })).toBeNull()
    const kept = JSON.stringify([row, await tx.select().from(intakeContacts)])
    for (const secret of ['金丝雀', '13893301234', result.number])
      expect(kept).not.toContain(secret)
  }))

it('keeps no address of who sent it, among the counted tries neither', () =>
  withPlaces(async (tx) => {
    await send(tx, goodIntake())
    const keys = (await tx.select({ key: signInAttempts.key }).from(signInAttempts)).map(
      ({ key }) => key,
    )
    expect(keys.filter((key) => key.startsWith('intake-'))).not.toEqual([])
    expect(keys.join()).not.toContain(FROM.address)
  }))

it('takes a form that is sent six times at once in once, with one number', async () => {
  const db = racesDatabase()
  await insertAccount(db, 'officer', COUNTY)
  const words = `双击只算一次 ${randomUUID()}`
  const form = goodIntake({ words, contact: '某人' })
  const from = { ...FROM, address: `203.0.113.${process.pid % 250}` }
  const sent = Array.from({ length: 6 }, () => receiveIntake({ db, now: NOW }, form, from))
  const [one, ...others] = await Promise.all(sent)
  expect(new Set(others.map(({ number }) => number))).toEqual(new Set([one?.number]))
  const rows = await db.select({ id: intakes.id }).from(intakes).where(eq(intakes.words, words))
  expect(rows).toHaveLength(1)
})

it('refuses the same words of one network again, and of no other, for another place or of another kind', () =>
  withPlaces(async (tx) => {
    await insertAccount(tx, 'officer', '620800')
    await send(tx, goodIntake())
    const again = () => send(tx, goodIntake({ place: '别处', contact: '某人' }))
    await expect(again()).rejects.toMatchObject({
      code: 'invalid-input',
      issues: {
        words: [expect.stringMatching(/收到过一样的话.*没有看到回执号的.*换句话再交一次/)],
      },
    })
    await expect(again()).rejects.toMatchObject({ issues: { words: [expect.any(String)] } })
    expect(await countAll(tx)).toBe(1)
    await send(tx, goodIntake({ kind: 'proposal' }))
    await send(tx, goodIntake({ divisionCode: '620800' }))
    await send(tx, goodIntake(), { ...FROM, address: '192.0.2.8' })
    expect(await countAll(tx)).toBe(4)
  }))

it('keeps no control character and no mark that turns the direction of what follows', () =>
  withPlaces(async (tx) => {
    await send(
      tx,
      goodIntake({ words: '路灯\u001b[2J不亮\u0007，付\u202e款', place: '\u2066水洛镇' }),
    )
    const [row] = await tx.select().from(intakes)
    expect(row).toMatchObject({ words: '路灯 [2J不亮 ，付 款', place: '水洛镇' })
  }))

it('takes words in that were not taken in before', () =>
  withPlaces(async (tx) => {
    await expect(send(tx, goodIntake({ divisionCode: '110101' }))).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await send(tx, goodIntake())
    expect(await countAll(tx)).toBe(1)
  }))

it('refuses other words with a question that was used', () =>
  withPlaces(async (tx) => {
    const form = goodIntake()
    await send(tx, form)
    await expect(send(tx, { ...form, words: '换了一件事' })).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { answer: [expect.stringContaining('用过')] },
    })
    expect(await countAll(tx)).toBe(1)
  }))

it('refuses a wrong answer, an old question, and one that the portal never asked', () =>
  withPlaces(async (tx) => {
    const late = new Date(NOW.getTime() + QUESTION_HOURS * 3_600_000)
    const form = goodIntake()
    for (const [input, now] of [
      [{ ...form, answer: '99' }, NOW],
      [{ ...form, answer: '' }, NOW],
      [form, late],
      [{ ...form, question: 'made up' }, NOW],
      [{ ...form, question: '' }, NOW],
    ] as const)
      await expect(send(tx, input, FROM, now)).rejects.toMatchObject({
        code: 'invalid-input',
        issues: { answer: [expect.any(String)] },
      })
    expect(await countAll(tx)).toBe(0)
  }))

it('refuses a question that was tried too often, the right answer too', () =>
  withPlaces(async (tx) => {
    const form = goodIntake()
    for (const answer of ['97', '98', '99'])
      await expect(send(tx, { ...form, answer })).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(send(tx, form)).rejects.toMatchObject({ issues: { answer: [expect.any(String)] } })
    expect(await countAll(tx)).toBe(0)
  }))

it('refuses one network that hands in too much, and no other', () =>
  withPlaces(async (tx) => {
    let round = 0
    const fresh = () => goodIntake({ words: `第 ${(round += 1)} 件` })
    while (round < 60) await send(tx, fresh())
    await expect(send(tx, fresh())).rejects.toMatchObject({
      code: 'limit-reached',
      message: expect.stringMatching(/请 \d+ 分钟后再交/),
    })
    await send(tx, fresh(), { ...FROM, address: '192.0.2.8' })
    expect(await countAll(tx)).toBe(61)
  }))

it('counts characters as people count them', () =>
  withPlaces(async (tx) => {
    await send(tx, goodIntake({ words: `${'一二三四五 '.repeat(60)}` }))
    await expect(send(tx, goodIntake({ words: '字'.repeat(301) }))).rejects.toMatchObject({
      issues: { words: [expect.stringContaining('300')] },
    })
    await expect(send(tx, goodIntake({ words: '字'.repeat(20_000) }))).rejects.toMatchObject({
      issues: { words: [expect.stringContaining('300')] },
    })
    const blank = `好${' '.repeat(5_000)}好`
    await expect(send(tx, goodIntake({ words: blank }))).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }))

it.each([
  ['a mobile number', { words: '请打 13893301234 找我' }, 'words'],
  ['an identity number', { words: '他是 11010519491231002X' }, 'words'],
  ['a bank card', { words: '卡号 6222021234567890128' }, 'words'],
  ['a landline', { words: '电话 09336621234' }, 'words'],
  ['a number in the place', { place: '13893301234' }, 'place'],
  ['no words', { words: ' ' }, 'words'],
  ['a kind that there is not', { kind: 'petition' }, 'kind'],
  ['no place', { divisionCode: '' }, 'divisionCode'],
  ['a place that is none of ours', { divisionCode: '110101' }, 'divisionCode'],
  ['a contact without end', { contact: '某'.repeat(101) }, 'contact'],
  ['half a character', { words: 'a\uD800b' }, 'words'],
])('refuses %s', (_name, given, field) =>
  withPlaces(async (tx) => {
    await expect(send(tx, goodIntake(given))).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { [field]: [expect.any(String)] },
    })
  }),
)

it('calls the officers of the place once a day, without a word of what was handed in', () =>
  withRollback(async (tx) => {
    const { accountId } = await insertAccount(tx, 'officer', COUNTY)
    const above = await insertAccount(tx, 'officer', '620800')
    await insertAccount(tx, 'officer', '620500')
    const notified = async () =>
      tx
        .select({ payload: outbox.payload })
        .from(outbox)
        .where(eq(outbox.event, 'intake.received'))
        .orderBy(outbox.id)
    const sent = () => send(tx, goodIntake({ words: `第 ${randomUUID()} 件` }))
    await sent()
    const both = [accountId, above.accountId].toSorted((a, b) => a - b)
    expect(await notified()).toEqual([{ payload: { accountIds: both } }])
    await sent()
    expect(await notified()).toHaveLength(1)
  }))
