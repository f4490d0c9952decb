import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { withRollback } from '#db/testing/test-database'

import { approve, NOW, setStage, submitted } from '../testing/stage.ts'
import { getReviewCopy } from './get-review-copy.ts'
import { countQueue, listQueue } from './list-queue.ts'

it('shows each editor what he may decide, and nobody else anything', () =>
  withRollback(async (tx) => {
    const { author, first, second, final } = await setStage(tx)
    const { editionId } = await submitted(tx, author)
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    const admin = await insertAccount(tx, 'admin', '620000')
    const seenBy = async (actor: typeof first) =>
      (await listQueue(tx, { actor, now: NOW })).rows.map((row) => row.editionId)
    expect(await seenBy(first)).toContain(editionId)
    for (const other of [second, final, elsewhere, admin, author]) {
      expect(await seenBy(other)).not.toContain(editionId)
    }
    await approve(tx, first, editionId)
    expect(await seenBy(first)).not.toContain(editionId)
    expect(await seenBy(second)).toContain(editionId)
    expect((await countQueue(tx, { actor: second }))[2]).toBeGreaterThan(0)
  }))

it('keeps from an editor of all levels what he has reviewed already', () =>
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
    const { rows } = await listQueue(tx, { actor: all, now: NOW })
    expect(rows.map((row) => row.editionId)).not.toContain(editionId)
    const { verdicts } = await getReviewCopy(tx, { actor: all, editionId, now: NOW })
    expect(verdicts.approve.allowed).toBe(false)
  }))

it('pages without repeating or missing anything', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const wanted: number[] = []
    for (let count = 0; count < 30; count += 1) wanted.push((await submitted(tx, author)).editionId)
    const seen: number[] = []
    let after: string | undefined
    do {
      const page = await listQueue(tx, { actor: first, now: NOW, after })
      seen.push(...page.rows.map(({ editionId }) => editionId))
      after = page.next ?? undefined
    } while (after)
    // Tests beside this one may have put copy of their own into the same county.
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.filter((editionId) => wanted.includes(editionId))).toEqual(wanted)
  }))
