import { count, eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { roleGrants } from '#db/schema/accounts'
import { editionParticipants } from '#db/schema/edition-participants'
import { editions } from '#db/schema/editions'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import { openEdition } from '../corrections/open-edition.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  goodContent,
  NOW,
  published,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { findVacancies } from './find-vacancies.ts'
import { countVacancies, listVacancies } from './list-vacancies.ts'

it('shows the administration and the final editors of the scope what nobody can act on, and nobody else', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { first, second, final, author } = stage
    const admin = await insertAccount(tx, 'admin', '620800')
    const elsewhere = await insertAccount(tx, 'admin', '620500')
    const seenBy = async (actor: Actor) => {
      const { rows } = await listVacancies(tx, { actor, now: NOW })
      expect(await countVacancies(tx, { actor, now: NOW })).toBe(rows.length)
      return rows.map(({ editionId, headline, levels }) => ({ editionId, headline, levels }))
    }
    await submitted(tx, author)
    await draftOf(tx, final)
    expect(await seenBy(admin)).toEqual([])
    const { editionId } = await submitted(tx, first)
    const headline = '县政协召开主席会议'
    expect(await seenBy(final)).toEqual([{ editionId, headline, levels: [1] }])
    expect(await seenBy(admin)).toEqual([{ editionId, headline: null, levels: [1] }])
    for (const other of [elsewhere, first, second, author]) expect(await seenBy(other)).toEqual([])
    // A second editor of the level fills it, by their own grant alone.
    const relief = await insertAccount(tx, 'editor1', COUNTY)
    expect(await seenBy(admin)).toEqual([])
    await tx.delete(roleGrants).where(eq(roleGrants.accountId, relief.accountId))
    expect(await seenBy(admin)).toHaveLength(1)
  }))

it('shows the draft of a correction that only its author could finally approve', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const { articleId } = await published(tx, stage)
    const { editionId } = await openEdition(as(tx, stage.final), {
      articleId,
      kind: 'correction',
      publicNote: '次数应为第二次。',
      requestKey: requestKey(),
    })
    const { rows } = await listVacancies(tx, { actor: admin, now: NOW })
    expect(rows).toMatchObject([{ editionId, kind: 'correction', state: 'draft', levels: [3] }])
  }))

it('shows what so many had in hand that nobody is left, although the place has people enough for others', () =>
  withRollback(async (tx) => {
    const { author, final } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const finals = [final]
    for (let count = 0; count < 3; count += 1) {
      await insertAccount(tx, 'editor1', COUNTY)
      await insertAccount(tx, 'editor2', COUNTY)
      finals.push(await insertAccount(tx, 'editor3', '620000'))
    }
    const { editionId } = await submitted(tx, author)
    await submitted(tx, author)
    expect(await countVacancies(tx, { actor: admin, now: NOW })).toBe(0)
    for (const { accountId } of finals)
      await tx.insert(editionParticipants).values({ editionId, accountId, level: 1 })
    const places = await tx
      .select({ place: editionParticipants.place })
      .from(editionParticipants)
      .where(eq(editionParticipants.editionId, editionId))
    expect(places.map(({ place }) => place).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5])
    const { rows } = await listVacancies(tx, { actor: admin, now: NOW })
    expect(rows).toMatchObject([{ editionId, levels: [3] }])
  }))

it('pages without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const { first } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const wanted: number[] = []
    for (let count = 0; count < 27; count += 1) wanted.push((await submitted(tx, first)).editionId)
    const one = await listVacancies(tx, { actor: admin, now: NOW })
    const two = await listVacancies(tx, { actor: admin, now: NOW, after: one.next ?? '' })
    expect(two.next).toBeNull()
    expect([...one.rows, ...two.rows].map(({ editionId }) => editionId)).toEqual(wanted)
  }))

it('finds what asking about each edition by itself finds, whoever also writes and however many had it in hand', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { author, first, second, final } = stage
    const admin = await insertAccount(tx, 'admin', '620000')
    const both = await insertAccount(tx, 'editor1', COUNTY)
    await tx.insert(roleGrants).values({
      accountId: both.accountId,
      role: 'editor2',
      divisionCode: '620000',
      startsOn: '2020-01-01',
    })
    for (const writer of [author, first, second, both, author, author])
      await submitted(tx, writer, goodContent({ headline: `${writer.displayName}写的` }))
    const rows = await tx.select({ id: editions.id }).from(editions).orderBy(editions.id)
    const editionIds = rows.map(({ id }) => id)
    await approve(tx, both, editionIds.at(-1) ?? 0)
    await approve(tx, first, editionIds.at(-2) ?? 0)
    const compare = async () => {
      const { rows: listed } = await listVacancies(tx, { actor: admin, now: NOW })
      const ids = listed.map(({ editionId }) => editionId).toSorted((a, b) => a - b)
      const each = await findVacancies(tx, { editionIds, now: NOW })
      expect(ids).toEqual([...each.keys()].toSorted((a, b) => a - b))
      expect(await countVacancies(tx, { actor: admin, now: NOW })).toBe(ids.length)
      return ids.length
    }
    const counts = [await compare()]
    for (const { accountId } of [second, first, both, final]) {
      await tx.delete(roleGrants).where(eq(roleGrants.accountId, accountId))
      counts.push(await compare())
    }
    expect(counts.at(-1)).toBe(editionIds.length)
    expect(new Set(counts).size).toBeGreaterThan(2)
    const people = await tx
      .select({ people: editions.people, count: count(editionParticipants.accountId) })
      .from(editions)
      .leftJoin(editionParticipants, eq(editionParticipants.editionId, editions.id))
      .groupBy(editions.id)
    for (const row of people) expect(row.people).toBe(row.count)
  }))
