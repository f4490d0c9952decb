import { eq, like } from 'drizzle-orm'
import { expect, it } from 'vitest'

import { articles } from '#db/schema/articles'
import { articleMoves } from '#db/schema/article-moves'
import { outbox } from '#db/schema/outbox'
import { searchDocuments } from '#db/schema/search'
import { insertAccount } from '#db/testing/factories'
import { racesDatabase, withRollback } from '#db/testing/test-database'

import { openEdition } from '../corrections/open-edition.ts'
import { getReviewEdition } from '../review/editions/get-review-edition.ts'
import { saveDraft } from '../review/drafts/save-draft.ts'
import { submitEdition } from '../review/moves/submit-edition.ts'
import { approve, as, NOW, published, requestKey, setStage, goodContent } from '../testing/stage.ts'
import { scheduleEdition } from './schedule-edition.ts'
import { removeArticle } from './remove-article.ts'
import { restoreArticle } from './restore-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

const publicReason = { reason: 'factual-error', publicNote: '文中数字有误，核实后再发。' }

it('takes an article out of sight with a note for readers, and brings it back', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, stage.final)
    const change = await withdrawArticle(ctx, {
      articleId,
      ...publicReason,
      requestKey: requestKey(),
    })
    expect(change).toMatchObject({ articleId })
    const [row] = await tx.select().from(articles).where(eq(articles.id, articleId))
    expect(row?.state).toBe('withdrawn')
    const found = () =>
      tx
        .select({ id: searchDocuments.articleId })
        .from(searchDocuments)
        .where(eq(searchDocuments.articleId, articleId))
    expect(await found()).toEqual([])
    await restoreArticle(ctx, { articleId, requestKey: requestKey() })
    expect(await found()).toEqual([{ id: articleId }])
    const moves = await tx.select().from(articleMoves).where(eq(articleMoves.articleId, articleId))
    expect(moves).toMatchObject([{ move: 'withdraw', ...publicReason }, { move: 'restore' }])
    const events = await tx
      .select({ event: outbox.event, payload: outbox.payload })
      .from(outbox)
      .where(like(outbox.event, 'article.%'))
      .orderBy(outbox.id)
    const payload = { articleId, accountId: stage.final.accountId, change }
    expect(events).toEqual([
      { event: 'article.withdrawn', payload },
      { event: 'article.restored', payload },
    ])
  }))

it('keeps a correction under way from its readers, also at a set time, until the article is back', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const editor = as(tx, await insertAccount(tx, 'editor2', '620000'))
    const note = { kind: 'correction' as const, publicNote: '人数改正。', requestKey: requestKey() }
    const { editionId } = await openEdition(editor, { articleId, ...note })
    const content = goodContent({ headline: '县政协召开第三次主席会议' })
    const saved = await saveDraft(editor, { editionId, lockVersion: 0, content })
    await submitEdition(editor, { ...saved, editionId, requestKey: requestKey() })
    await approve(tx, stage.first, editionId)
    await approve(tx, stage.second, editionId)
    const ctx = as(tx, stage.final)
    await withdrawArticle(ctx, { articleId, ...publicReason, requestKey: requestKey() })
    const seen = await getReviewEdition(tx, { actor: stage.final, editionId, now: NOW })
    expect(seen.articleState).toBe('withdrawn')
    await expect(approve(tx, stage.final, editionId)).rejects.toMatchObject({ code: 'conflict' })
    const held = await approve(tx, stage.final, editionId, NOW, true)
    const schedule = () =>
      scheduleEdition(ctx, {
        editionId,
        lockVersion: held.lockVersion,
        publishAt: new Date(NOW.getTime() + 3_600_000),
        requestKey: requestKey(),
      })
    await expect(schedule()).rejects.toMatchObject({ code: 'conflict' })
    await restoreArticle(ctx, { articleId, requestKey: requestKey() })
    expect(await schedule()).toMatchObject({ state: 'scheduled' })
  }))

it('refuses an unknown reason, a missing note and everybody but a final editor', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const by = (actor: typeof stage.final, given: Partial<typeof publicReason> = {}) =>
      withdrawArticle(as(tx, actor), {
        articleId,
        ...publicReason,
        ...given,
        requestKey: requestKey(),
      })
    await expect(by(stage.final, { reason: 'whatever' })).rejects.toMatchObject({
      issues: { reason: [expect.any(String)] },
    })
    await expect(by(stage.final, { publicNote: ' ' })).rejects.toMatchObject({
      issues: { publicNote: [expect.any(String)] },
    })
    for (const actor of [stage.author, stage.first, stage.second]) {
      await expect(by(actor)).rejects.toMatchObject({ code: 'forbidden' })
    }
  }))

it('wins over a correction that is published at the same moment', async () => {
  const db = racesDatabase()
  for (let turn = 0; turn < 5; turn += 1) {
    const stage = await setStage(db)
    const { articleId } = await published(db, stage)
    const corrector = await setStage(db)
    const { editionId } = await openEdition(as(db, corrector.second), {
      articleId,
      kind: 'correction',
      publicNote: '订正一处数字。',
      requestKey: requestKey(),
    })
    const content = goodContent({ headline: `订正第${turn}次` })
    const ctx = as(db, corrector.second)
    const { lockVersion } = await saveDraft(ctx, { editionId, lockVersion: 0, content })
    await submitEdition(ctx, { editionId, lockVersion, requestKey: requestKey() })
    await approve(db, stage.first, editionId)
    await approve(db, stage.second, editionId)
    await getReviewEdition(db, { actor: stage.final, editionId, now: NOW })
    const [approval] = await Promise.allSettled([
      approve(db, stage.final, editionId),
      withdrawArticle(as(db, stage.final), {
        articleId,
        ...publicReason,
        requestKey: requestKey(),
      }),
    ])
    // The approval comes first or is refused: anything else, such as a deadlock, is an error of ours.
    if (approval.status === 'rejected') expect(approval.reason).toMatchObject({ code: 'conflict' })
    const [row] = await db.select().from(articles).where(eq(articles.id, articleId))
    expect(row?.state).toBe('withdrawn')
  }
})

it('leads to removal only from there, and nowhere after', () =>
  withRollback(async (tx) => {
    const stage = await setStage(tx)
    const { articleId } = await published(tx, stage)
    const ctx = as(tx, stage.final)
    await expect(removeArticle(ctx, { articleId, requestKey: requestKey() })).rejects.toMatchObject(
      {
        code: 'conflict',
      },
    )
    await withdrawArticle(ctx, { articleId, ...publicReason, requestKey: requestKey() })
    await removeArticle(ctx, { articleId, requestKey: requestKey() })
    await expect(
      restoreArticle(ctx, { articleId, requestKey: requestKey() }),
    ).rejects.toMatchObject({ code: 'conflict' })
  }))
