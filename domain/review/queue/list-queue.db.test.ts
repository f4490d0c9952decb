import { describe, expect, it } from 'vitest'

import type { Transaction } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { closeAccount } from '../../account/close-account.ts'
import {
  approve,
  as,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { recallEdition } from '../moves/recall-edition.ts'
import { returnEdition } from '../moves/return-edition.ts'
import { submitEdition } from '../moves/submit-edition.ts'
import { DUE_HOURS as hours } from './due.ts'
import { countQueue, listQueue } from './list-queue.ts'
import type { QueueFilter } from './queue-filter.ts'

it('shows each editor what they may decide, and nobody else anything', () =>
  withRollback(async (tx) => {
    const { author, first, second, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const admin = await insertAccount(tx, 'admin', '620000')
    const seenBy = async (actor: typeof first) =>
      (await listQueue(tx, { actor, now: NOW, hours })).rows.map((row) => row.editionId)
    expect(await seenBy(first)).toContain(editionId)
    for (const other of [second, final, elsewhere, admin, author]) {
      expect(await seenBy(other)).not.toContain(editionId)
    }
    await approve(tx, first, editionId)
    expect(await seenBy(first)).not.toContain(editionId)
    expect(await seenBy(second)).toContain(editionId)
    const { waiting } = await countQueue(tx, { actor: second, now: NOW, hours })
    expect(waiting[2]).toBeGreaterThan(0)
  }))

it('keeps from an editor of all levels what they have reviewed already', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const one = await insertAccount(tx, 'editor1', '620000')
    const grants = (['editor1', 'editor2', 'editor3'] as const).map((role) => ({
      role,
      divisionCode: '620000',
    }))
    const all = { ...one, grants }
    const { editionId } = await submitted(tx, author)
    await approve(tx, all, editionId)
    const { rows } = await listQueue(tx, { actor: all, now: NOW, hours })
    expect(rows.map((row) => row.editionId)).not.toContain(editionId)
    const { verdicts } = await getReviewEdition(tx, { actor: all, editionId, now: NOW })
    expect(verdicts.approve.allowed).toBe(false)
  }))

it('distinguishes a submission after a recall from one after a return', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const handedIn = await submitted(tx, author)
    const { editionId } = handedIn
    const row = async () =>
      (await listQueue(tx, { actor: first, now: NOW, hours })).rows.find(
        (one) => one.editionId === editionId,
      )
    const again = async ({ lockVersion }: { lockVersion: number }) =>
      submitEdition(as(tx, author), {
        editionId,
        lockVersion,
        requestKey: requestKey(),
        asReturned: true,
      })
    const back = { editionId, lockVersion: handedIn.lockVersion, requestKey: requestKey() }
    const recalled = await again(await recallEdition(as(tx, author), back))
    expect(await row()).toMatchObject({ round: 2, returned: false })
    const { lockVersion } = recalled
    const reason = '请核对数字。'
    const why = { editionId, lockVersion, reason, requestKey: requestKey() }
    const third = await again(await returnEdition(as(tx, first), why))
    expect(await row()).toMatchObject({ round: 3, returned: true })
    const last = { editionId, lockVersion: third.lockVersion, requestKey: requestKey() }
    await again(await recallEdition(as(tx, author), last))
    expect(await row()).toMatchObject({ round: 4, returned: false })
  }))

it('marks what nobody writes any more, until somebody does again', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const admin = await insertAccount(tx, 'admin', '620000')
    const { editionId } = await submitted(tx, author)
    const gone = async () =>
      (await listQueue(tx, { actor: first, now: NOW, hours })).rows.find(
        (one) => one.editionId === editionId,
      )?.writersGone
    expect(await gone()).toBe(false)
    await closeAccount(as(tx, admin), author)
    expect(await gone()).toBe(true)
    const friend = await insertAccount(tx, 'correspondent', '620825')
    await tx.insert(coAuthors).values({
      editionId,
      accountId: friend.accountId,
      invitedBy: author.accountId,
      answer: 'accepted',
      invitedAt: NOW,
      answeredAt: NOW,
    })
    expect(await gone()).toBe(false)
  }))

it('pages without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const wanted: number[] = []
    for (let count = 0; count < 30; count += 1) wanted.push((await submitted(tx, author)).editionId)
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await listQueue(tx, { actor: first, now: NOW, hours, after })
      seen.push(...page.rows.map(({ editionId }) => editionId))
      after = page.next ?? undefined
    } while (after)
    // Tests beside this one may have put editions of their own into the same county.
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((editionId) => wanted.includes(editionId))).toEqual(wanted)
  }))

describe('a filter', () => {
  async function editionsOf(tx: Transaction) {
    const { author, first } = await setStage(tx)
    const elsewhere = await insertAccount(tx, 'correspondent', '620826')
    const content = goodContent({
      divisionCode: '620826',
      headline: '静宁议果业 a1b2',
      credits: [{ role: 'correspondent', name: '辛某某' }],
      event: { ...goodContent().event, type: 'research' },
    })
    const here = await submitted(tx, author)
    const there = await submitted(tx, elsewhere, content)
    const find = async (filter: QueueFilter, now = NOW) => {
      const { rows } = await listQueue(tx, { actor: first, now, hours, filter })
      const ids = rows.map(({ editionId }) => editionId)
      return [here, there].map(({ editionId }) => ids.includes(editionId))
    }
    return { here, there, first, find }
  }

  it('narrows by region, type and words of headline, county, prefecture or a name', () =>
    withRollback(async (tx) => {
      const { find } = await editionsOf(tx)
      expect(await find({})).toEqual([true, true])
      expect(await find({ divisionCode: '620826' })).toEqual([false, true])
      expect(await find({ divisionCode: '620800' })).toEqual([true, true])
      expect(await find({ divisionCode: '620500' })).toEqual([false, false])
      expect(await find({ type: 'research' })).toEqual([false, true])
      expect(await find({ text: 'A1B2' })).toEqual([false, true])
      expect(await find({ text: '静宁县' })).toEqual([false, true])
      expect(await find({ text: '平凉' })).toEqual([true, true])
      expect(await find({ text: '辛某' })).toEqual([false, true])
      expect(await find({ text: '%' })).toEqual([false, false])
      expect(await find({ level: 2 })).toEqual([false, false])
    }))

  it('marks what is late by the hours of its level, in list and count alike', () =>
    withRollback(async (tx) => {
      const { find, first, here } = await editionsOf(tx)
      const after = (time: number) => new Date(NOW.getTime() + time * 3_600_000)
      expect(await find({ lateOnly: true }, after(24))).toEqual([false, false])
      expect(await find({ lateOnly: true }, after(24.1))).toEqual([true, true])
      const ask = { actor: first, now: after(24.1), hours, filter: { divisionCode: '620825' } }
      const { rows } = await listQueue(tx, ask)
      const row = rows.find(({ editionId }) => editionId === here.editionId)
      expect(row?.dueAt).toEqual(after(24))
      const counts = await countQueue(tx, ask)
      expect(counts.late).toBe(counts.total)
      expect((await countQueue(tx, { ...ask, hours: { ...hours, 1: 48 } })).late).toBe(0)
    }))

  it('puts what I hold first, and leaves it out of what nobody holds', () =>
    withRollback(async (tx) => {
      const { find, first, there } = await editionsOf(tx)
      await claimEdition(as(tx, first), there)
      const { rows } = await listQueue(tx, { actor: first, now: NOW, hours })
      expect(rows[0]).toMatchObject({ editionId: there.editionId, claimantId: first.accountId })
      expect(rows.filter(({ editionId }) => editionId === there.editionId)).toHaveLength(1)
      expect(await find({ unclaimedOnly: true })).toEqual([true, false])
      const later = new Date(NOW.getTime() + 31 * 60_000)
      expect(await find({ unclaimedOnly: true }, later)).toEqual([true, true])
    }))

  it('holds from page to page', () =>
    withRollback(async (tx) => {
      const { author, first } = await setStage(tx)
      const wanted: number[] = []
      for (let turn = 0; turn < 56; turn += 1) {
        const headline = turn % 2 === 0 ? `冬灌 q9z8 ${turn}` : '别的'
        const { editionId } = await submitted(tx, author, goodContent({ headline }))
        if (turn % 2 === 0) wanted.push(editionId)
      }
      const ask = { actor: first, now: NOW, hours, filter: { text: 'q9z8' } }
      const one = await listQueue(tx, ask)
      const two = await listQueue(tx, { ...ask, after: one.next ?? '' })
      expect([...one.rows, ...two.rows].map(({ editionId }) => editionId)).toEqual(wanted)
      expect(two.next).toBeNull()
    }))
})
