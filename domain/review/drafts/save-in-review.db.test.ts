import { expect, it } from 'vitest'

import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { parseContent } from '../../article/parse-content.ts'
import { approve, as, goodContent, NOW, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getConflictingCopy } from '../copies/get-conflicting-copy.ts'
import { listConflictingCopies } from '../copies/list-conflicting-copies.ts'
import { getReviewEdition } from '../editions/get-review-edition.ts'
import { listVersions } from '../history/list-versions.ts'
import { keepInReview } from './keep-working-copy.ts'
import { saveInReview } from './save-in-review.ts'
import { restoreConflictingCopy } from './restore-conflicting-copy.ts'

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)
const written = (headline: string) => goodContent({ headline })

it('saves and lengthens the claim, also one that ran out while nobody else wanted the edition', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    const ctx = as(tx, first, minutes(45))
    const saved = await saveInReview(ctx, { editionId, lockVersion, content: written('改过') })
    const review = await getReviewEdition(tx, { actor: first, editionId, now: minutes(74) })
    expect(review.current.id).toBe(saved.revisionId)
    expect(review.edition.claimantId).toBe(first.accountId)
  }))

it('claims with the first change, also one that only saved itself; a refused one claims nothing', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const claimant = async (editionId: number) =>
      (await getReviewEdition(tx, { actor: first, editionId, now: NOW })).edition.claimantId
    const content = written('改过')
    const saved = await submitted(tx, author)
    expect(await claimant(saved.editionId)).toBeNull()
    await saveInReview(as(tx, first), { ...saved, content })
    expect(await claimant(saved.editionId)).toBe(first.accountId)
    const kept = await submitted(tx, author)
    await keepInReview(as(tx, first), { ...kept, version: 0, content })
    expect(await claimant(kept.editionId)).toBe(first.accountId)
    const stale = await submitted(tx, author)
    await expect(
      saveInReview(as(tx, first), { ...stale, lockVersion: 0, content }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('没有丢') })
    expect(await claimant(stale.editionId)).toBeNull()
  }))

it('makes no revision and no claim of a save that changes nothing', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const read = () => getReviewEdition(tx, { actor: first, editionId, now: NOW })
    const before = await read()
    const { content } = before.current
    const words = { editionId, lockVersion, content, workingVersion: 0 }
    expect(await saveInReview(as(tx, first), words)).toEqual({
      editionId,
      lockVersion,
      revisionId: before.current.id,
    })
    const after = await read()
    expect(after.edition).toMatchObject({ claimantId: null, lockVersion })
    expect(after.current.id).toBe(before.current.id)
    const stranger = await insertAccount(tx, 'correspondent', '620825')
    await expect(saveInReview(as(tx, stranger), words)).rejects.toMatchObject({ code: 'not-found' })
  }))

it('keeps what an editor wrote without a claim when another claimed the edition first', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const rival = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, rival), { editionId })
    const words = { editionId, lockVersion, content: written('没认领就写的') }
    for (const save of [saveInReview, keepInReview]) {
      await expect(save(as(tx, first), { ...words, version: 0 })).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('您写的没有丢'),
      })
    }
    expect(await listConflictingCopies(tx, { editionId })).toMatchObject([
      { accountId: first.accountId },
    ])
  }))

it('refuses when another took the edition, keeps the text, and shows it to the editor who holds it', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const next = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await claimEdition(as(tx, next, minutes(31)), { editionId })
    const ctx = as(tx, first, minutes(32))
    await expect(
      saveInReview(ctx, { editionId, lockVersion, content: written('写了一半') }),
    ).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('您写的没有丢') })
    const [kept] = await listConflictingCopies(tx, { editionId })
    expect(kept).toMatchObject({ accountId: first.accountId })
    const { revisionId = 0 } = kept ?? {}
    await restoreConflictingCopy(as(tx, next, minutes(33)), { editionId, lockVersion, revisionId })
    const { current } = await getReviewEdition(tx, { actor: next, editionId, now: minutes(33) })
    expect(current.content.headline).toBe('写了一半')
  }))

it('keeps the text also when the edition has moved on, and settles it with the next decision', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const other = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    await approve(tx, other, editionId, minutes(31))
    await expect(
      saveInReview(as(tx, first, minutes(32)), {
        editionId,
        lockVersion,
        content: written('晚了一步'),
      }),
    ).rejects.toMatchObject({ message: expect.stringContaining('第 2 版') })
    const [kept] = await listConflictingCopies(tx, { editionId })
    expect(kept).toMatchObject({ accountId: first.accountId, number: 2 })
  }))

it('lets one of two who save at the end of a claim win, and keeps the text of the other', async () => {
  const db = racesDatabase()
  for (let turn = 0; turn < 4; turn += 1) {
    const { author, first } = await setStage(db)
    const next = await insertAccount(db, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(db, author)
    await claimEdition(as(db, next), { editionId })
    await claimEdition(as(db, first, minutes(31)), { editionId })
    const save = (actor: typeof first) =>
      saveInReview(as(db, actor, minutes(62)), {
        editionId,
        lockVersion,
        content: written(`${actor.displayName} 写的`),
      })
    const outcomes = await Promise.allSettled([save(first), save(next)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = outcomes[0].status === 'fulfilled' ? next : first
    const kept = await listConflictingCopies(db, { editionId })
    expect(kept).toMatchObject([{ accountId: lost.accountId }])
    const { content } = await getConflictingCopy(db, {
      editionId,
      revisionId: kept[0]?.revisionId ?? 0,
    })
    expect(content).toEqual(parseContent(written(`${lost.displayName} 写的`)))
  }
})

it('answers who comes too late with what happened, and not with rights that they never lost', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    await approve(tx, first, editionId)
    const content = goodContent({ headline: '县政协又改了一句' })
    const late = expect.stringMatching(/已在 10:00 做了“通过”。.*您写的没有丢/)
    const input = { editionId, lockVersion, content }
    await expect(saveInReview(as(tx, first), input)).rejects.toMatchObject({ message: late })
    await expect(keepInReview(as(tx, first), { ...input, version: 0 })).rejects.toMatchObject({
      message: late,
    })
    await expect(
      listVersions(tx, { actor: first, editionId, lockVersion, now: NOW }),
    ).rejects.toMatchObject({ message: expect.stringContaining('做了“通过”') })
  }))
