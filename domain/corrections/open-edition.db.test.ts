import { eq } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { editions } from '#db/schema/editions'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { withdrawArticle } from '../publication/withdraw-article.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { listHistory } from '../review/history/list-history.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { approve, as, goodContent, published, requestKey, setStage } from '../testing/stage.ts'
import { openEdition } from './open-edition.ts'

const correction = (articleId: number, publicNote = '标题里的次数写错了，现予订正。') => ({
  articleId,
  kind: 'correction' as const,
  publicNote,
  requestKey: requestKey(),
})

it('corrects a live article through every level; readers keep the old text until then', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const other = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, other.second)
    const { editionId } = await openEdition(ctx, correction(articleId))
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
    await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    const liveRevision = async () =>
      (await tx.select().from(articles).where(eq(articles.id, articleId)))[0]?.liveRevisionId
    const before = await liveRevision()
    await approve(tx, stage.first, editionId)
    await approve(tx, stage.second, editionId)
    expect(await liveRevision()).toBe(before)
    await approve(tx, stage.final, editionId)
    expect(await liveRevision()).not.toBe(before)
    const rows = await tx.select().from(editions).where(eq(editions.articleId, articleId))
    expect(rows.map(({ state }) => state).toSorted()).toEqual(['published', 'superseded'])
    const earlier = rows.find(({ state }) => state === 'superseded')
    const history = await listHistory(tx, { editionIds: [earlier?.id ?? 0] })
    expect(history.at(-1)).toMatchObject({ move: 'supersede', toState: 'superseded' })
  }))

it('sends no correction to review that corrects nothing', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, stage.second)
    const { editionId } = await openEdition(ctx, correction(articleId))
    const submitted = submitEdition(ctx, { editionId, lockVersion: 0, requestKey: requestKey() })
    await expect(submitted).rejects.toMatchObject({
      code: 'invalid-input',
      message: '这一稿和网上的一样：先把要改的地方改好，再提交',
    })
  }))

it('refuses a second open edition, also when two begin at once', async () => {
  const db = racesDatabase()
  const stage = await setStage(db)
  const { articleId } = await published(db, stage)
  const outcomes = await Promise.allSettled([
    openEdition(as(db, stage.second), correction(articleId)),
    openEdition(as(db, stage.final), correction(articleId)),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [lost] = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost?.reason).toMatchObject({
    code: 'conflict',
    message: '这篇文章已有一稿在办，请在那一稿上改',
  })
})

it('needs no note for an update, keeps the one that is written, and refuses what readers do not see', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const noteOf = async (publicNote: string) => {
      const { articleId } = await published(tx, stage)
      const update = { articleId, kind: 'update' as const, publicNote, requestKey: requestKey() }
      const { editionId } = await openEdition(as(tx, stage.second), update)
      const [row] = await tx.select().from(editions).where(eq(editions.id, editionId))
      return row?.publicNote
    }
    expect(await noteOf(' ')).toBeNull()
    expect(await noteOf(' 补上后来的结果。 ')).toBe('补上后来的结果。')
    const { articleId } = await published(tx, stage)
    const down = { articleId, reason: 'other', publicNote: '撤下', requestKey: requestKey() }
    await withdrawArticle(as(tx, stage.final), down)
    await expect(openEdition(as(tx, stage.second), correction(articleId))).rejects.toMatchObject({
      code: 'conflict',
      message: '这篇文章现在没有在网上，不能更正',
    })
  }))

it('refuses a note that is too long instead of cutting it short', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    await expect(
      openEdition(as(tx, stage.second), correction(articleId, '长'.repeat(301))),
    ).rejects.toMatchObject({ issues: { publicNote: ['最多 300 字'] } })
  }))

it('refuses a correction without a note, and who is not a second or final editor', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    await expect(
      openEdition(as(tx, stage.second), correction(articleId, ' ')),
    ).rejects.toMatchObject({ issues: { publicNote: [expect.any(String)] } })
    for (const actor of [stage.author, stage.first]) {
      await expect(openEdition(as(tx, actor), correction(articleId))).rejects.toMatchObject({
        code: 'forbidden',
      })
    }
  }))
