import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { revisions } from '#db/schema/revisions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { as, COUNTY, draftOf, goodContent, NOW, setStage, submitted } from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { getConflictingCopy } from '../copies/get-conflicting-copy.ts'
import { listConflictingCopies } from '../copies/list-conflicting-copies.ts'
import { findWorkingCopy } from '../../edition/find-working-copy.ts'
import { keepInReview, keepWorkingCopy } from './keep-working-copy.ts'
import { saveDraft } from './save-draft.ts'

const titled = (headline: string) => goodContent({ headline })

it('keeps the latest text and makes no revision of it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    let version = 0
    for (const content of [titled('一'), titled('一二'), titled('一二三')]) {
      const input = { editionId, lockVersion, version, content }
      const kept = await keepWorkingCopy(as(tx, author), input)
      expect(kept).toEqual({ editionId, lockVersion, version: version + 1 })
      version = kept.version
    }
    const { accountId } = author
    expect(await findWorkingCopy(tx, { editionId, accountId })).toMatchObject({
      content: { headline: '一二三' },
      lockVersion,
      version: 3,
    })
    const made = await tx.select().from(revisions).where(eq(revisions.editionId, editionId))
    expect(made).toHaveLength(1)
  }))

it('remembers that it began the edition, until something is saved', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const content = titled('一')
    const { editionId, lockVersion } = await draftOf(tx, author, content)
    const ref = { editionId, lockVersion }
    const key = { editionId, accountId: author.accountId }
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content, beginsEdition: true })
    await keepWorkingCopy(as(tx, author), { ...ref, version: 1, content: titled('一二') })
    expect(await findWorkingCopy(tx, key)).toMatchObject({ version: 2, beginsEdition: true })
    const saved = await saveDraft(as(tx, author), { ...ref, content, workingVersion: 2 })
    await keepWorkingCopy(as(tx, author), { ...saved, version: 0, content: titled('一二三') })
    expect(await findWorkingCopy(tx, key)).toMatchObject({ beginsEdition: false })
  }))

it('takes the first text again, and what was written since, when its answers were lost', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author, titled('一'))
    const key = { editionId, accountId: author.accountId }
    const begin = (headline: string) =>
      keepWorkingCopy(as(tx, author), {
        editionId,
        lockVersion,
        version: 0,
        content: titled(headline),
        beginsEdition: true,
      })
    for (const headline of ['一', '一', '一二', '一二三']) {
      expect(await begin(headline)).toMatchObject({ version: 1 })
    }
    expect(await findWorkingCopy(tx, key)).toMatchObject({ content: { headline: '一二三' } })
    const save = (headline: string, beginsEdition: boolean) =>
      saveDraft(as(tx, author), {
        editionId,
        lockVersion,
        content: titled(headline),
        workingVersion: 0,
        beginsEdition,
      })
    await expect(save('一二三', false)).rejects.toThrow('别的窗口')
    const other = { editionId, lockVersion, version: 1, content: titled('别的窗口写的') }
    await keepWorkingCopy(as(tx, author), other)
    await expect(begin('一二三四')).rejects.toThrow('别的窗口')
    expect(await findWorkingCopy(tx, key)).toMatchObject({ content: { headline: '别的窗口写的' } })
    await expect(save('一二三四', true)).rejects.toThrow('别的窗口')
  }))

it('saves the first text, which was kept already, when the answer to that was lost', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const content = titled('一')
    const { editionId, lockVersion } = await draftOf(tx, author, content)
    const first = { editionId, lockVersion, content, beginsEdition: true }
    await keepWorkingCopy(as(tx, author), { ...first, version: 0 })
    const input = { ...first, content: titled('一二'), workingVersion: 0 }
    expect(await saveDraft(as(tx, author), input)).toMatchObject({ editionId })
    const key = { editionId, accountId: author.accountId }
    expect(await findWorkingCopy(tx, key)).toBeNull()
  }))

it('is gone once a save has made a revision of it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const content = titled('写好了')
    const ref = { editionId, lockVersion }
    await keepWorkingCopy(as(tx, author), { ...ref, version: 0, content })
    await saveDraft(as(tx, author), { ...ref, workingVersion: 1, content })
    expect(await findWorkingCopy(tx, { editionId, accountId: author.accountId })).toBeNull()
  }))

it('refuses to write over what another window of the same person wrote', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const ref = { editionId, lockVersion }
    const keep = (headline: string, version: number) =>
      keepWorkingCopy(as(tx, author), { ...ref, version, content: titled(headline) })
    await keep('这个窗口', 0)
    await expect(keep('那个窗口', 0)).rejects.toMatchObject({ code: 'conflict' })
    const late = { ...ref, workingVersion: 0, content: titled('那个窗口') }
    await expect(saveDraft(as(tx, author), late)).rejects.toMatchObject({ code: 'conflict' })
    const { accountId } = author
    const standing = await findWorkingCopy(tx, { editionId, accountId })
    expect(standing?.content.headline).toBe('这个窗口')
  }))

it('lets one of two windows win when both write at once', async () => {
  const db = racesDatabase()
  const { author } = await setStage(db)
  const { editionId, lockVersion } = await draftOf(db, author)
  const keep = (headline: string) =>
    keepWorkingCopy(as(db, author), {
      editionId,
      lockVersion,
      version: 0,
      content: titled(headline),
    })
  const outcomes = await Promise.allSettled(['甲', '乙', '丙'].map(keep))
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(2)
  for (const { reason } of lost) expect(reason).toMatchObject({ code: 'conflict' })
})

it('keeps an editor’s text apart from the author’s, and only while they hold the edition', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const input = { editionId, lockVersion, version: 0, content: titled('编辑写到一半') }
    const keep = () => keepWorkingCopy(as(tx, first), input)
    await expect(keep()).rejects.toMatchObject({ code: 'forbidden' })
    await claimEdition(as(tx, first), { editionId })
    await keep()
    const { accountId } = author
    expect(await findWorkingCopy(tx, { editionId, accountId })).toBeNull()
  }))

it('refuses what was written on an earlier version, strangers, and content out of shape', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const input = { editionId, lockVersion, version: 0, content: titled('写着') }
    await saveDraft(as(tx, author), { editionId, lockVersion, content: titled('先存了') })
    await expect(keepWorkingCopy(as(tx, author), input)).rejects.toMatchObject({ code: 'conflict' })
    const stranger = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(keepWorkingCopy(as(tx, stranger), input)).rejects.toMatchObject({
      code: 'not-found',
    })
    const html = { ...input, content: '<p>html</p>' }
    await expect(keepWorkingCopy(as(tx, author), html)).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }))

it('a choice between two texts keeps the other as a revision before it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    await saveDraft(as(tx, author), {
      editionId,
      lockVersion,
      content: titled('选定的'),
      setAside: [titled('没选的'), titled('选定的')],
    })
    const made = await tx
      .select({ headline: revisions.headline, number: revisions.number })
      .from(revisions)
      .where(eq(revisions.editionId, editionId))
      .orderBy(revisions.number)
    expect(made.map(({ headline }) => headline).slice(1)).toEqual(['没选的', '选定的'])
  }))

const minutes = (count: number) => new Date(NOW.getTime() + count * 60_000)

it('of an editor whose claim ran out goes on, unless another took the edition: then it is kept beside', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const next = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    const keep = (headline: string, version: number, minute: number) =>
      keepInReview(as(tx, first, minutes(minute)), {
        editionId,
        lockVersion,
        version,
        content: titled(headline),
      })
    await claimEdition(as(tx, first), { editionId })
    expect(await keep('写着', 0, 40)).toMatchObject({ version: 1 })
    await claimEdition(as(tx, next, minutes(80)), { editionId })
    await expect(keep('还写着', 1, 81)).rejects.toMatchObject({
      message: expect.stringContaining('您写的没有丢'),
    })
    const [kept] = await listConflictingCopies(tx, { editionId })
    expect(kept).toMatchObject({ accountId: first.accountId })
  }))

it('is kept beside the edition when another takes it after the claim ran out', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const next = await insertAccount(tx, 'editor1', '620800')
    const { editionId, lockVersion } = await submitted(tx, author)
    await claimEdition(as(tx, first), { editionId })
    const words = { editionId, lockVersion, version: 0, content: titled('写到一半就走了') }
    await keepInReview(as(tx, first), words)
    await claimEdition(as(tx, next, minutes(31)), { editionId })
    const [kept] = await listConflictingCopies(tx, { editionId })
    const { revisionId = 0 } = kept ?? {}
    expect(await getConflictingCopy(tx, { editionId, revisionId })).toMatchObject({
      content: { headline: '写到一半就走了' },
    })
    const { accountId } = first
    expect(await findWorkingCopy(tx, { editionId, accountId })).toBeNull()
  }))
