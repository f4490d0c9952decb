import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { credits, revisions } from '#db/schema/revisions'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { bodyFromParagraphs } from '../../article/body.ts'
import {
  approve,
  as,
  COUNTY,
  draftOf,
  goodContent,
  setStage,
  submitted,
} from '../../testing/stage.ts'
import { claimEdition } from '../claims/claim-edition.ts'
import { findWorkingCopy } from '../../edition/find-working-copy.ts'
import { keepWorkingCopy } from './keep-working-copy.ts'
import { saveDraft } from './save-draft.ts'

it('writes a revision that follows the one before, with its credits', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion, revisionId } = await draftOf(tx, author)
    const content = goodContent({ credits: [{ role: 'correspondent', name: '乙某' }] })
    const saved = await saveDraft(as(tx, author), { editionId, lockVersion, content })
    expect(saved.lockVersion).toBe(lockVersion + 1)
    const [row] = await tx.select().from(revisions).where(eq(revisions.id, saved.revisionId))
    expect(row).toMatchObject({ number: 2, parentId: revisionId })
    const names = await tx.select().from(credits).where(eq(credits.revisionId, saved.revisionId))
    expect(names.map(({ name }) => name)).toEqual(['乙某'])
  }))

it('makes no revision of a save without change', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion, revisionId } = await draftOf(tx, author)
    const saved = await saveDraft(as(tx, author), {
      editionId,
      lockVersion,
      content: goodContent(),
    })
    expect(saved).toEqual({ editionId, lockVersion, revisionId })
  }))

it('lets one of two saves from the same base win and refuses the other', async () => {
  const db = racesDatabase()
  const { author } = await setStage(db)
  const { editionId, lockVersion } = await draftOf(db, author)
  const save = (headline: string) =>
    saveDraft(as(db, author), { editionId, lockVersion, content: goodContent({ headline }) })
  const outcomes = await Promise.allSettled([save('第一个题目'), save('第二个题目')])
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost).toHaveLength(1)
  expect(lost[0]?.reason).toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(`^${author.displayName}已在 10:00 保存了新的版本。`),
  })
})

it('lets the editor who holds it change the text in review, marked for the next level', () =>
  withRollback(async (tx) => {
    const { author, first } = await setStage(tx)
    const { editionId, lockVersion } = await submitted(tx, author)
    const content = goodContent({ headline: '编辑改过的题目' })
    const save = () => saveDraft(as(tx, first), { editionId, lockVersion, content })
    await expect(save()).rejects.toMatchObject({ code: 'forbidden' })
    await claimEdition(as(tx, first), { editionId })
    const saved = await save()
    const moved = await approve(tx, first, editionId)
    expect(moved.state).toBe('review2')
    const [row] = await tx.select().from(revisions).where(eq(revisions.id, saved.revisionId))
    expect(row).toMatchObject({ number: 2, authorId: first.accountId })
  }))

it('refuses what is in review, others than the author, and content out of shape', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const edition = await submitted(tx, author)
    const { editionId, lockVersion } = edition
    const content = goodContent({ headline: '改题' })
    await expect(
      saveDraft(as(tx, author), { editionId, lockVersion, content }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const colleague = await insertAccount(tx, 'correspondent', COUNTY)
    await expect(
      saveDraft(as(tx, colleague), { editionId, lockVersion, content }),
    ).rejects.toMatchObject({ code: 'not-found' })
    const html = { ...content, body: '<script>alert(1)</script>' }
    await expect(
      saveDraft(as(tx, author), { editionId, lockVersion, content: html }),
    ).rejects.toMatchObject({ code: 'invalid-input', issues: { body: [expect.any(String)] } })
  }))

it('refuses a body beyond its length, and keeps what was autosaved of it', () =>
  withRollback(async (tx) => {
    const { author } = await setStage(tx)
    const { editionId, lockVersion } = await draftOf(tx, author)
    const content = goodContent({ body: bodyFromParagraphs(Array(301).fill('一段话。')) })
    const ref = { editionId, lockVersion, content }
    const { version } = await keepWorkingCopy(as(tx, author), { ...ref, version: 0 })
    await expect(
      saveDraft(as(tx, author), { ...ref, workingVersion: version }),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      issues: { body: [expect.stringContaining('300 段')] },
    })
    const kept = await findWorkingCopy(tx, { editionId, accountId: author.accountId })
    expect(kept).not.toBeNull()
  }))
