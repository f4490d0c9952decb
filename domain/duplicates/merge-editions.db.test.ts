import { and, eq, inArray } from 'drizzle-orm'
import { expect, it } from 'vitest'

import type { Queryable } from '#db/client'
import { coAuthors } from '#db/schema/co-authors'
import { editions } from '#db/schema/editions'
import { editionMerges } from '#db/schema/merges'
import { outbox } from '#db/schema/outbox'
import { approvals } from '#db/schema/approvals'
import { editionParticipants } from '#db/schema/edition-participants'
import { revisions } from '#db/schema/revisions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import type { Actor } from '../account/actor.ts'
import type { Credit } from '../article/content.ts'
import { parseContent } from '../article/parse-content.ts'
import { loadEdition } from '../edition/load-edition.ts'
import { listOwnEditions } from '../review/editions/list-own-editions.ts'
import { listHistory } from '../review/history/list-history.ts'
import { unspikeEdition } from '../review/moves/unspike-edition.ts'
import {
  approve,
  as,
  COUNTY,
  goodContent,
  NOW,
  requestKey,
  setStage,
  submitted,
} from '../testing/stage.ts'
import { listMerges } from './list-merges.ts'
import { mergeEditions } from './merge-editions.ts'

const byline = (...credits: [Credit['role'], string][]) =>
  goodContent({ credits: credits.map(([role, name]) => ({ role, name })) })

/** Two editions about one event by two authors, in first review. */
async function twoEditions(db: Queryable) {
  const stage = await setStage(db)
  const rival = await insertAccount(db, 'correspondent', COUNTY)
  const kept = await submitted(
    db,
    stage.author,
    byline(['correspondent', '甲某'], ['photographer', '丙某']),
  )
  const merged = await submitted(
    db,
    rival,
    byline(['correspondent', '乙某'], ['photographer', '丙 某']),
  )
  return { stage, rival, kept, merged }
}

type EditionVersion = { editionId: number; lockVersion: number }
const merge = (db: Queryable, actor: Actor, kept: EditionVersion, merged: EditionVersion) =>
  mergeEditions(as(db, actor), { kept, merged, requestKey: requestKey() })

async function creditsOf(db: Queryable, editionId: number): Promise<string[]> {
  const [row] = await db
    .select({ content: revisions.content })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(eq(editions.id, editionId))
  return parseContent(row?.content).credits.map(({ role, name }) => `${role} ${name}`)
}

/** The body that each edition has now. */
async function textsOf(db: Queryable, editionIds: readonly number[]): Promise<unknown[]> {
  const rows = await db
    .select({ content: revisions.content })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.currentRevisionId))
    .where(inArray(editions.id, [...editionIds]))
    .orderBy(editions.id)
  return rows.map(({ content }) => parseContent(content).body)
}

it('keeps one with all credits and nobody twice, and the other points at it', () =>
  withRollback(async (tx) => {
    const { stage, rival, kept, merged } = await twoEditions(tx)
    await merge(tx, stage.first, kept, merged)
    expect(await creditsOf(tx, kept.editionId)).toEqual([
      'correspondent 甲某',
      'photographer 丙某',
      'correspondent 乙某',
    ])
    expect((await loadEdition(tx, kept.editionId, NOW)).state).toBe('review1')
    expect((await loadEdition(tx, merged.editionId, NOW)).state).toBe('spiked')
    const of = async (editionId: number, move: string) =>
      (await listHistory(tx, { editionIds: [editionId] })).findLast((row) => row.move === move)
    expect(await of(kept.editionId, 'edit')).toMatchObject({
      name: stage.first.displayName,
      reason: '并入《县政协召开主席会议》，署名合在一起',
    })
    expect(await of(kept.editionId, 'take-in')).toMatchObject({ otherId: merged.editionId })
    expect(await of(merged.editionId, 'spike')).toMatchObject({ toState: 'spiked' })
    expect(await of(merged.editionId, 'merged-into')).toMatchObject({ otherId: kept.editionId })
    const links = await listMerges(tx, { editionIds: [merged.editionId] })
    expect(links.get(merged.editionId)).toMatchObject({ keptId: kept.editionId, live: false })
    const events = await tx.select({ event: outbox.event }).from(outbox).orderBy(outbox.id)
    expect(events.at(-1)?.event).toBe('edition.merged')
    const { rows } = await listOwnEditions(tx, { actor: rival, now: NOW })
    expect(rows.map(({ editionId, sharedBy }) => [editionId, sharedBy])).toEqual([
      [merged.editionId, null],
      [kept.editionId, stage.author.displayName],
    ])
  }))

it('makes whoever handed in the other edition a co-author, who may never approve', () =>
  withRollback(async (tx) => {
    const { stage, rival, kept, merged } = await twoEditions(tx)
    await merge(tx, stage.first, kept, merged)
    const { accountId } = rival
    const shared = await tx.select().from(coAuthors).where(eq(coAuthors.accountId, accountId))
    expect(shared).toMatchObject([{ editionId: kept.editionId, answer: 'accepted' }])
    const own = and(
      eq(editionParticipants.editionId, kept.editionId),
      eq(editionParticipants.accountId, accountId),
    )
    expect(await tx.select().from(editionParticipants).where(own)).toMatchObject([{ level: 0 }])
    const editor = { ...rival, grants: [{ role: 'editor2' as const, divisionCode: COUNTY }] }
    await approve(tx, stage.first, kept.editionId)
    await expect(approve(tx, editor, kept.editionId)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('lets the second editor take an edition still in first review into their own, and marks the change', () =>
  withRollback(async (tx) => {
    const { stage, kept, merged } = await twoEditions(tx)
    const passed = await approve(tx, stage.first, kept.editionId)
    await expect(merge(tx, stage.first, merged, passed)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await merge(tx, stage.second, passed, merged)
    const { currentRevisionId } = await loadEdition(tx, kept.editionId, NOW)
    const [signed] = await tx
      .select()
      .from(approvals)
      .where(eq(approvals.editionId, kept.editionId))
    expect(signed?.revisionId).not.toBe(currentRevisionId)
  }))

it('can be taken back: the other edition is taken up again and points nowhere', () =>
  withRollback(async (tx) => {
    const { stage, kept, merged } = await twoEditions(tx)
    await merge(tx, stage.first, kept, merged)
    const { lockVersion } = await loadEdition(tx, merged.editionId, NOW)
    const again = { ...merged, lockVersion, reason: '两件事', requestKey: requestKey() }
    expect((await unspikeEdition(as(tx, stage.first), again)).state).toBe('review1')
    expect((await listMerges(tx, { editionIds: [merged.editionId] })).size).toBe(0)
  }))

it('merges a pair once when two editors merge it each their own way', async () => {
  const db = racesDatabase()
  const { stage, kept, merged } = await twoEditions(db)
  const other = await insertAccount(db, 'editor1', COUNTY)
  const outcomes = await Promise.allSettled(
    Array.from({ length: 12 }, (_, turn) =>
      turn % 2 === 0 ? merge(db, stage.first, kept, merged) : merge(db, other, merged, kept),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const codes = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as { code: string }).code] : [],
  )
  expect(new Set(codes)).toEqual(new Set(['conflict']))
  const rows = await db
    .select()
    .from(editionMerges)
    .where(eq(editionMerges.mergedId, merged.editionId))
  const reverse = await db
    .select()
    .from(editionMerges)
    .where(eq(editionMerges.mergedId, kept.editionId))
  expect(rows.length + reverse.length).toBe(1)
})

it('ends a merge and an approval of the kept edition racing each other without losing either text', async () => {
  const db = racesDatabase()
  const { stage, kept, merged } = await twoEditions(db)
  const before = await textsOf(db, [kept.editionId, merged.editionId])
  const outcomes = await Promise.allSettled([
    merge(db, stage.first, kept, merged),
    approve(db, stage.first, kept.editionId),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).not.toHaveLength(0)
  for (const outcome of outcomes)
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'conflict' })
  expect(await textsOf(db, [kept.editionId, merged.editionId])).toEqual(before)
  const { state } = await loadEdition(db, merged.editionId, NOW)
  const [first] = outcomes
  expect(state).toBe(first?.status === 'fulfilled' ? 'spiked' : 'review1')
})

it('refuses strangers, authors, one edition with itself, other counties and what is not in review', () =>
  withRollback(async (tx) => {
    const { stage, rival, kept, merged } = await twoEditions(tx)
    await expect(merge(tx, stage.first, kept, kept)).rejects.toMatchObject({
      code: 'invalid-input',
    })
    const elsewhere = await insertAccount(tx, 'editor1', '620500')
    await expect(merge(tx, elsewhere, kept, merged)).rejects.toMatchObject({ code: 'not-found' })
    await expect(merge(tx, rival, kept, merged)).rejects.toMatchObject({ code: 'not-found' })
    await expect(merge(tx, stage.second, kept, merged)).rejects.toMatchObject({ code: 'forbidden' })
    const stale = { ...kept, lockVersion: kept.lockVersion - 1 }
    await expect(merge(tx, stage.first, stale, merged)).rejects.toMatchObject({ code: 'conflict' })
    const next = await insertAccount(tx, 'correspondent', '620826')
    const far = await submitted(tx, next, goodContent({ divisionCode: '620826' }))
    await expect(merge(tx, stage.first, kept, far)).rejects.toMatchObject({ code: 'forbidden' })
  }))

it('refuses when who wrote the other edition has reviewed the kept one', () =>
  withRollback(async (tx) => {
    const { stage, kept } = await twoEditions(tx)
    const both = await insertAccount(tx, 'editor1', COUNTY)
    const passed = await approve(tx, both, kept.editionId)
    const own = await submitted(tx, both, byline(['correspondent', '丁某']))
    await expect(merge(tx, stage.second, passed, own)).rejects.toMatchObject({
      code: 'forbidden',
      message: '那一篇的作者审过这一篇，不能合并',
    })
  }))
